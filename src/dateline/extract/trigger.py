"""The words that name an event, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dateline.extract.reading import Reading
from dateline.model import Rule, Span

REACH = 110  # characters in which the objects of a trigger stand; past it come other phrases
NEAR = 80  # characters between a light verb and its noun


class Voice(StrEnum):
    """Where the actor of a trigger stands."""

    ACTIVE = "active"
    PASSIVE = "passive"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that name an event in one sentence.

    Attributes:
        rule: The rule that matched.
        span: The words.
        sentence: Index of the sentence.
        zone: The stretch of the sentence that the trigger governs.
        voice: Active or passive verb, or noun.
        governor: The light verb that carries an event noun ("conducted"), or None.
        points_back: Whether it is a bare noun that names an event told before.
    """

    rule: Rule
    span: Span
    sentence: int
    zone: Span
    voice: Voice
    governor: Span | None = None
    points_back: bool = False

    @property
    def type(self) -> str:
        """The event type."""
        return str(self.rule.values["type"])

    @property
    def verb(self) -> Span:
        """The verb that tells who, when and how: the governor's where there is one."""
        return self.governor or self.span


def left_of(reading: Reading, trigger: Trigger) -> str:
    """The sentence before the trigger."""
    start = reading.sentence(trigger.sentence).span.start
    return reading.text[start : trigger.span.start]


def follows_any(reading: Reading, left: str, names: Iterable[str]) -> bool:
    """Whether `left` ends as one of the rules `names` says."""
    return any(reading.grammar.follows(name, left) for name in names)


def is_supposed(reading: Reading, trigger: Trigger) -> bool:
    """Whether what follows makes it a mere thought: "a test would be a setback"."""
    end = min(trigger.zone.end, trigger.span.end + NEAR)
    return (
        reading.grammar.before["supposed"].pattern.match(reading.text, trigger.span.end, end)
        is not None
    )


def direct_end(reading: Reading, trigger: Trigger) -> int:
    """Where the direct object of a verb must end: at the first preposition that is not its own."""
    start = trigger.span.end
    end = min(trigger.zone.end, start + REACH)
    for match in reading.grammar.before["indirect"].pattern.finditer(reading.text, start, end):
        if reading.text[start : match.start()].strip():
            return match.start()
    return end
