"""Whether an event noun tells of an occasion, and which light verb carries it."""

from __future__ import annotations

from dataclasses import replace

from dateline.extract.heads import carrier
from dateline.extract.reading import Reading
from dateline.extract.trace import Why
from dateline.extract.trigger import (
    NEAR,
    REACH,
    Trigger,
    Voice,
    drop,
    following,
    follows_any,
    is_supposed,
    left_of,
)
from dateline.model import Span

DATED = 40  # characters in which a date makes a noun one occasion


def read_noun(reading: Reading, trigger: Trigger) -> Trigger | None:
    """`trigger` with its light verb; None where the noun tells of no occasion."""
    values = trigger.rule.values
    left = left_of(reading, trigger)
    if not _has_objects(reading, trigger):
        return drop(reading, trigger, Why.OTHER_OBJECT, values.get("object", ()))
    bar = bar_of(reading, trigger, left)
    if bar is not None:
        return drop(reading, trigger, Why.UNTOLD, [bar])
    if values.get("bare"):
        if not reading.grammar.follows("definite", left):
            return drop(reading, trigger, Why.INDEFINITE)
        return replace(trigger, voice=Voice.NOUN, points_back=True)
    trigger = with_governor(reading, trigger)
    if values.get("carried") and trigger.governor is None:
        return drop(reading, trigger, Why.UNCARRIED, ["doing"])
    is_occasion = _is_occasion(reading, trigger, left)
    return trigger if is_occasion else drop(reading, trigger, Why.NO_OCCASION)


def bar_of(reading: Reading, trigger: Trigger, left: str) -> str | None:
    """Name of the rule by which the noun, with `left` before it, tells of no occasion."""
    names = ("none", "infinitive", "modal")
    points_elsewhere = ("definite",) if trigger.rule.values.get("indefinite") else ()
    bar = following(reading, left, (*names, *points_elsewhere))
    return "under-infinitive" if bar is None and _is_for_an_aim(reading, left) else bar


def with_governor(reading: Reading, trigger: Trigger) -> Trigger:
    """`trigger` as a noun, with the light verb that carries it, if there is one."""
    return replace(trigger, voice=Voice.NOUN, governor=_governor(reading, trigger))


def _is_for_an_aim(reading: Reading, left: str) -> bool:
    """Whether an infinitive of purpose governs the noun: "in order to raise the output"."""
    match = reading.grammar.before["under-infinitive"].pattern.search(left)
    if match is None:
        return False
    return not reading.grammar.follows("intent", left[: match.start("verb")])


def _has_objects(reading: Reading, trigger: Trigger) -> bool:
    values, end = trigger.rule.values, trigger.zone.end
    start = trigger.span.end
    if "without" in values and reading.has(values["without"], start, min(end, start + REACH)):
        return False
    if "object" not in values:
        return True
    if values.get("of"):
        end = min(end, start + NEAR)
    return reading.has(values["object"], start, end)


def _governor(reading: Reading, trigger: Trigger) -> Span | None:
    """The light verb that carries the noun, by the tree; by the order of words without one."""
    verb = carrier(reading, trigger)
    if verb is None:
        return _governor_near(reading, trigger)
    match = reading.classes["doing"].pattern.match(reading.text, verb.start, trigger.zone.end)
    having = reading.classes["having"].pattern.match(reading.text, verb.start)
    if match is None or (having and verb.start > trigger.span.start):
        return None  # "the drills have ..." is no drill that is had
    words = Span(*match.span())
    return None if words.overlaps(trigger.span) else words


def _governor_near(reading: Reading, trigger: Trigger) -> Span | None:
    """The light verb left of the noun, or right of it where the noun is the subject."""
    pattern, between = reading.classes["doing"].pattern, reading.grammar.before
    start, text = max(trigger.zone.start, trigger.span.start - NEAR), reading.text
    for match in reversed(list(pattern.finditer(text, start, trigger.span.start))):
        if between["modifiers"].pattern.fullmatch(text, match.end(), trigger.span.start):
            return Span(*match.span())
    # The names of both parties may part the talks from their verb.
    near = 2 * NEAR if text.startswith(" between ", trigger.span.end) else NEAR
    end = min(trigger.zone.end, trigger.span.end + near)
    having = reading.classes["having"].pattern
    for match in pattern.finditer(text, trigger.span.end, end):
        if having.match(text, match.start()):
            continue  # "the drills have ..." is no drill that is had
        if between["then-verb"].pattern.fullmatch(text, trigger.span.end, match.start()):
            return Span(*match.span())
    return None


def _is_occasion(reading: Reading, trigger: Trigger, left: str) -> bool:
    """Whether the noun tells of one occasion and is no topic: "missile tests" alone is one."""
    grammar = reading.grammar
    if follows_any(reading, left, ("aim", "condition")) or is_supposed(reading, trigger):
        return False
    plural = reading.text[trigger.span.start : trigger.span.end].lower().endswith("s")
    counted = not plural and grammar.follows("counted", left)
    watched = reading.has(["watching"], trigger.zone.start, trigger.span.start)
    if trigger.governor is not None or counted or watched or _is_marked(reading, trigger):
        return True
    if _is_dated(reading, trigger):
        return True
    plain = bool(trigger.rule.values.get("plain"))
    if plural and not (plain and left):
        return False
    if plain and (not left or grammar.follows("nominal", left)):
        return True
    return grammar.follows("possessed", left)


def _is_dated(reading: Reading, trigger: Trigger) -> bool:
    """Whether a time stands beside the noun: "the February test", "a test in May"."""
    near = Span(max(0, trigger.span.start - DATED), trigger.span.end + DATED)
    return any(
        near.contains(time.evidence.span) and trigger.zone.contains(time.evidence.span)
        for time in reading.times[trigger.sentence]
    )


def _is_marked(reading: Reading, trigger: Trigger) -> bool:
    """Whether the rule's own words tell of an occasion: "new sanctions"."""
    match = trigger.rule.pattern.search(reading.text, trigger.span.start, trigger.span.end)
    return match is not None and match.groupdict().get("occasion") is not None
