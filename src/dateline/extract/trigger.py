"""The words that name an event, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dateline.extract.reading import Reading
from dateline.extract.trace import Dropped, Fired, Why
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
    def fired(self) -> Fired:
        """Its rule and words, as a trace notes them."""
        return Fired.of(self.rule, self.span, self.sentence)

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
    return following(reading, left, names) is not None


def following(reading: Reading, left: str, names: Iterable[str]) -> str | None:
    """The first of the rules `names` as which `left` ends."""
    return next((name for name in names if reading.grammar.follows(name, left)), None)


def drop(
    reading: Reading, trigger: Trigger, why: Why, by: Iterable[str] = (), words: Span | None = None
) -> Trigger | None:
    """None, in place of a trigger that names no event; where there is a trace, it says why.

    Args:
        reading: What the trigger stands in.
        trigger: The trigger.
        why: What speaks against it.
        by: Names of the rules or classes that do; of a rule about what stands before, the words
            are looked up.
        words: Its words.
    """
    if reading.trace is not None:
        by = tuple(by)
        found = words or next((_words_of(reading, trigger, name) for name in by), None)
        reading.trace.dropped.append(Dropped(trigger.fired, why, by, found))
    return None


def _words_of(reading: Reading, trigger: Trigger, name: str) -> Span | None:
    """The words before the trigger that the rule `name` of the language finds."""
    rule = reading.grammar.before.get(name)
    start = reading.sentence(trigger.sentence).span.start
    match = rule.pattern.search(left_of(reading, trigger)) if rule is not None else None
    if match is None or not match[0].strip():
        return None
    lead = len(match[0]) - len(match[0].lstrip())
    return Span(start + match.start() + lead, start + match.start() + len(match[0].rstrip()))


def is_question(text: str, sentence: Span) -> bool:
    """Whether the sentence asks."""
    return text[sentence.start : sentence.end].rstrip("\"'”’)] ").endswith("?")


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
