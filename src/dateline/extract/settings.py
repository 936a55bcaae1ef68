"""When and where: the time and the place that belong to one trigger."""

from __future__ import annotations

import re

from dateline.extract.analysis import Mention
from dateline.extract.captions import event_times, is_caption
from dateline.extract.reading import Reading
from dateline.extract.trigger import Trigger, Voice, follows_any, left_of
from dateline.model import PlaceMention, Span, TimeMention, cite
from dateline.packs import Trait

UNDISCLOSED = re.compile(
    r"\b(?:undisclosed|unspecified|unidentified|unknown)\s+(?:location|place|site|area)",
    re.IGNORECASE,
)
# Characters before a time that opens a sentence: "On the morning of".
_OPENING = 20
_AT = re.compile(
    r"\b(?:in|at|from|near|off|on|outside|around|over|of|into)\s+(?:the\s+|its\s+|an?\s+)?"
    r"(?:[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)


def time_of(reading: Reading, trigger: Trigger) -> TimeMention | None:
    """The time expression in the trigger's part of the sentence, the nearest of several.

    A border of clauses may cut a time in two: "on March 3 and 4", "at 07:38". A time in a relative
    clause that ends before the verb is another's: "the council, which fell in May, met". Where the
    part has none, one that opens the sentence counts, that of "in May, when ...", and one behind an
    aside of dashes. The scope of a count ("for the third time this year") yields to any other.
    The time at which a source spoke is that of a statement, and of what is done by saying so:
    "announced sanctions".
    """
    times = [
        time
        for time in event_times(reading, trigger.sentence)
        if not _is_inserted(reading, trigger, time.evidence.span)
    ]
    near = [time for time in times if trigger.zone.overlaps(time.evidence.span)]
    near = near or [time for time in times if _is_when(reading, trigger, time.evidence.span)]
    near = near or [time for time in times if _opens(reading, trigger, time.evidence.span)]
    near = near or [time for time in times if _is_behind(reading, trigger, time.evidence.span)]
    near = [time for time in near if not _counts(reading, time.evidence.span)] or near
    if not near and is_caption(reading, trigger.sentence):
        near = times  # a caption shows one event, wherever its date stands
    if not near and _is_said(reading, trigger):
        near = _spoken(reading, trigger)
    return min(near, key=lambda time: _distance(time.evidence.span, trigger.span), default=None)


def _is_inserted(reading: Reading, trigger: Trigger, time: Span) -> bool:
    """Whether the time stands in a relative clause that a comma closes right before the verb."""
    if trigger.voice == Voice.NOUN or time.end > trigger.verb.start:
        return False
    start = reading.sentence(trigger.sentence).span.start
    inserted = reading.grammar.before["inserted"].pattern
    match = inserted.search(reading.text[start : trigger.verb.start])
    return match is not None and start + match.start() <= time.start


def _is_when(reading: Reading, trigger: Trigger, time: Span) -> bool:
    """Whether the trigger's clause is that of "in April 2028, when ..."."""
    if time.end > trigger.zone.start:
        return False
    gap = reading.text[time.end : trigger.zone.start]
    return reading.grammar.before["when-clause"].pattern.match(f"{gap} ") is not None


def _opens(reading: Reading, trigger: Trigger, time: Span) -> bool:
    """Whether the time opens the sentence and no other clause begins before the verb."""
    if trigger.voice == Voice.NOUN or time.end > trigger.zone.start:
        return False
    if time.start - reading.sentence(trigger.sentence).span.start > _OPENING:
        return False
    return not reading.grammar.cuts(reading.text, time.end, trigger.zone.start)


def _is_behind(reading: Reading, trigger: Trigger, time: Span) -> bool:
    """Whether only an aside of dashes parts the time from the verb: "tested - again - Friday"."""
    gap = reading.text[trigger.zone.end : max(time.start, trigger.zone.end)]
    return reading.grammar.follows("aside", gap)


def _counts(reading: Reading, time: Span) -> bool:
    """Whether the time is the scope of a count: "for the third time this year"."""
    left = reading.text[max(0, time.start - _OPENING) : time.start]
    return reading.grammar.follows("counted-time", left)


def _is_said(reading: Reading, trigger: Trigger) -> bool:
    return Trait.SPOKEN in reading.frame(trigger.type).traits or _is_announced(reading, trigger)


def _is_announced(reading: Reading, trigger: Trigger) -> bool:
    """Whether it is done by the very word before it: "announced sanctions"."""
    return trigger.voice == Voice.NOUN and follows_any(
        reading, left_of(reading, trigger), ["announced"]
    )


def _spoken(reading: Reading, trigger: Trigger) -> list[TimeMention]:
    """The times at which a source spoke, in the trigger's part of the sentence.

    For what is announced that is all of the sentence, for the verb stands in another part.
    """
    known = {time.evidence.span for time in reading.times[trigger.sentence]}
    announced = _is_announced(reading, trigger)
    part = reading.sentence(trigger.sentence).span if announced else trigger.zone
    return [
        time
        for time in reading.analysis.times
        if part.overlaps(time.evidence.span) and time.evidence.span not in known
    ]


def _distance(time: Span, trigger: Span) -> int:
    """Characters between; a time before the trigger counts double, for it mostly follows."""
    if time.start >= trigger.end:
        return time.start - trigger.end
    return 2 * max(0, trigger.start - time.end)


def place_of(reading: Reading, trigger: Trigger) -> PlaceMention | None:
    """The named place that a preposition puts into the trigger's part of the sentence."""
    sentence = reading.sentence(trigger.sentence)
    undisclosed = UNDISCLOSED.search(reading.text, sentence.span.start, sentence.span.end)
    if undisclosed is not None:
        evidence = cite(reading.document, Span(*undisclosed.span()))
        return PlaceMention("undisclosed", evidence, "undisclosed")
    found = [
        mention
        for mention in reading.mentions[trigger.sentence]
        if mention.kind == "place"
        and trigger.zone.contains(mention.span)
        and _AT.search(reading.text, trigger.zone.start, mention.span.start)
        and not _is_power(reading, mention)
    ]
    if not found:
        return None
    return _place(reading, min(found, key=lambda m: _distance(m.span, trigger.span)))


def _is_power(reading: Reading, mention: Mention) -> bool:
    """Whether a capital stands for its state: "threats from Pyongyang"."""
    before = reading.text[: mention.span.start].rsplit(None, 1)[-1].lower()
    states = (entity for entity in reading.pack.entities.values() if entity.kind == "state")
    names = {alias.text for state in states for alias in state.aliases}
    return before in {"from", "of", "into"} and mention.text in names


def _place(reading: Reading, mention: Mention) -> PlaceMention:
    place = None if mention.entity is None else reading.pack.places.get(mention.entity)
    return PlaceMention(mention.name, cite(reading.document, mention.span), "place", place)
