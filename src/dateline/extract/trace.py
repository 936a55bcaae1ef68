"""What became of the words that might name an event, for one who asks why."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dateline.model import Rule, Span


class Why(StrEnum):
    """Why words that match a trigger's pattern make no claim of their own.

    `explain/reasons.toml` puts each in words and has an example.
    """

    PART_OF_WORD = "part-of-word"
    IN_NAME = "in-name"
    BARRED_IN_SENTENCE = "barred-in-sentence"
    WANTED_IN_SENTENCE = "wanted-in-sentence"
    WANTED_NEARBY = "wanted-nearby"
    WANTED_NEXT = "wanted-next"
    BARRED_NEXT = "barred-next"
    NO_OBJECT = "no-object"
    OTHER_OBJECT = "other-object"
    UNTOLD = "untold"
    SUPPOSED = "supposed"
    INFINITIVE = "infinitive"
    A_NOUN = "a-noun"
    INDEFINITE = "indefinite"
    UNCARRIED = "uncarried"
    NO_OCCASION = "no-occasion"
    OVERLAP = "overlap"
    TIMELESS = "timeless"
    NOT_STATED = "not-stated"
    NO_PARTY = "no-party"
    ONLY_A_CUE = "only-a-cue"
    SEEN_ON_VISIT = "seen-on-visit"
    POINTS_BACK = "points-back"


@dataclass(frozen=True, slots=True)
class Fired:
    """A trigger rule and the words that it matched.

    Attributes:
        rule: Name of the rule.
        type: The event type that it names.
        span: The words.
        sentence: Index of their sentence.
    """

    rule: str
    type: str
    span: Span
    sentence: int

    @classmethod
    def of(cls, rule: Rule, span: Span, sentence: int) -> Fired:
        """Take name and type from the rule."""
        return cls(rule.name, str(rule.values["type"]), span, sentence)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A trigger that fired and made no claim.

    Attributes:
        fired: The rule and its words.
        why: What spoke against it.
        by: Names of the rules, classes or kinds that did, where there are such.
        words: Their words in the text, where they have some.
    """

    fired: Fired
    why: Why
    by: tuple[str, ...] = ()
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """A record that extraction fills where one is given to it; without one it keeps none.

    Attributes:
        dropped: The triggers that made no claim, as they were dropped.
        joined: For each claim in order, the triggers whose sentences tell it.
    """

    dropped: list[Dropped] = field(default_factory=list)
    joined: list[tuple[Fired, ...]] = field(default_factory=list)
