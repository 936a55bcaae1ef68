"""What a person decided; the log only grows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from dateline.model.correction import Correction
from dateline.model.ids import content_id
from dateline.model.rating import Rating, Scale
from dateline.model.text import Evidence


class Verdict(StrEnum):
    """What a person says of claims, of a source, or of an earlier judgement.

    Attributes:
        ACCEPT: Claims are read right.
        REJECT: Claims are none: they leave the chronology.
        SAME: Two claims are about one event.
        DIFFERENT: Two claims are about two events.
        CORRECT: A claim says something else than was read.
        RATE: How far a source or a claim is trusted.
        WITHDRAW: The judgement that it replaces counts no more; to withdraw a withdrawal restores
            what was withdrawn.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    SAME = "same"
    DIFFERENT = "different"
    CORRECT = "correct"
    RATE = "rate"
    WITHDRAW = "withdraw"


PAIRS = frozenset({Verdict.SAME, Verdict.DIFFERENT})
"""Verdicts about two claims."""
_ONE = frozenset({Verdict.CORRECT, Verdict.RATE})


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision by one person.

    Attributes:
        verdict: The decision.
        subjects: Ids of the claims that it is about: two for same and different, one for correct,
            else one or more. A reliability is about one source: its entity's id, else its name.
        by: Who decided.
        at: When, with time zone.
        note: Why, or None.
        replaces: Id of the judgement that this one takes the place of, or None.
        correction: What is put right; of a correction alone.
        rating: The value; of a rating alone.
        about: The trigger of each claim as it stood, so that it can be told what the judgement is
            about when better rules no longer find the claim.
        id: Hash of all the above but the values of a correction and `about`.

    Raises:
        ValueError: No person, no time zone, an empty note, the wrong number of subjects, or too
            much or too little for its verdict.
    """

    verdict: Verdict
    subjects: tuple[str, ...]
    by: str
    at: datetime
    note: str | None = None
    replaces: str | None = None
    correction: Correction | None = None
    rating: Rating | None = None
    about: tuple[Evidence, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        if not self.by.strip():
            raise ValueError("a judgement needs the person who made it")
        if self.at.utcoffset() is None:
            raise ValueError("`at` needs a time zone")
        if self.note == "":
            raise ValueError("a note is None where there is none")
        self._check_subjects()
        if (self.correction is None) == (self.verdict is Verdict.CORRECT):
            raise ValueError("a correction, and nothing else, says what is put right")
        if (self.rating is None) == (self.verdict is Verdict.RATE):
            raise ValueError("a rating, and nothing else, has a value on a scale")
        if self.verdict is Verdict.WITHDRAW and self.replaces is None:
            raise ValueError("a withdrawal needs the judgement that it withdraws")
        object.__setattr__(self, "id", content_id(*self._parts()))

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims that it decides on; none where it rates a source or withdraws."""
        of_source = self.rating is not None and self.rating.scale is Scale.RELIABILITY
        return () if of_source or self.verdict is Verdict.WITHDRAW else self.subjects

    def _check_subjects(self) -> None:
        number = len(self.subjects)
        needed = 2 if self.verdict in PAIRS else 1 if self.verdict in _ONE else max(number, 1)
        if number != needed or len(set(self.subjects)) != needed:
            raise ValueError(f"`{self.verdict}` is about {needed} claim(s), not {self.subjects}")

    def _parts(self) -> Iterator[str]:
        yield from (self.verdict, *sorted(self.subjects), self.by, self.at.isoformat())
        yield from (self.note or "", self.replaces or "")
        # What came later goes in only where it is there, so that older judgements keep their ids.
        # Not the values of a correction: a claim may get more fields, and ids have to stay.
        if self.correction is not None:
            yield from self.correction.fields
        if self.rating is not None:
            yield from (self.rating.scale, self.rating.value)
