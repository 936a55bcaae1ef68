"""What a person decided; the log only grows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from dateline.model.ids import content_id


class Verdict(StrEnum):
    """What a person says of claims."""

    ACCEPT = "accept"
    REJECT = "reject"
    SAME = "same"
    DIFFERENT = "different"
    CORRECT = "correct"


_PAIR = {Verdict.SAME, Verdict.DIFFERENT}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision by one person.

    Attributes:
        verdict: The decision.
        subjects: Ids of the claims that it is about: two for same and different, else one.
        by: Who decided.
        at: When, with time zone.
        note: Why, or None.
        replaces: Id of the judgement that this one takes the place of, or None.
        id: Hash of all the above.

    Raises:
        ValueError: No person, no time zone, an empty note, or the wrong number of subjects.
    """

    verdict: Verdict
    subjects: tuple[str, ...]
    by: str
    at: datetime
    note: str | None = None
    replaces: str | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        if not self.by.strip():
            raise ValueError("a judgement needs the person who made it")
        if self.at.utcoffset() is None:
            raise ValueError("`at` needs a time zone")
        needed = 2 if self.verdict in _PAIR else 1
        if self.note == "":
            raise ValueError("a note is None where there is none")
        if len(self.subjects) != needed or len(set(self.subjects)) != needed:
            raise ValueError(f"`{self.verdict}` is about {needed} claim(s), not {self.subjects}")
        parts = (self.verdict, *sorted(self.subjects), self.by, self.at.isoformat())
        object.__setattr__(self, "id", content_id(*parts, self.note or "", self.replaces or ""))
