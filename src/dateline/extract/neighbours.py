"""Who stands beside a trigger, by the order of words: after a preposition, or right behind it."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from dateline.extract.analysis import Mention
from dateline.extract.reading import Reading
from dateline.extract.subjects import NAMED, joined
from dateline.extract.trigger import Trigger

_BETWEEN = re.compile(r"\bbetween\s+", re.IGNORECASE)
_PAST = re.compile(r"[,;:]|\b(?:in|at|on|that|to)\b")  # past it a preposition governs no more
_REACH = 60  # characters from a preposition to the name that it governs


def after(
    reading: Reading, trigger: Trigger, preposition: re.Pattern[str], kinds: Collection[str]
) -> list[Mention]:
    """The mentions that `preposition` governs right of the trigger."""
    start, end = trigger.span.end, trigger.zone.end
    for match in preposition.finditer(reading.text[start:end]):
        begin = start + match.end()
        near = [
            mention
            for mention in reading.mentions[trigger.sentence]
            if begin <= mention.span.start <= begin + _REACH
            and mention.kind in kinds
            and not _PAST.search(reading.text, begin, mention.span.start)
        ]
        if near:
            return joined(reading, near[0], reading.mentions[trigger.sentence])
    return []


def between(reading: Reading, trigger: Trigger) -> list[Mention]:
    """The two parties of "between the delegation of Chad and that of Mali", or none."""
    mentions = reading.mentions[trigger.sentence]
    match = _BETWEEN.search(reading.text, trigger.span.end, trigger.zone.end)
    if match is None:
        return []
    named = [m for m in mentions if m.span.start >= match.end() and m.kind in NAMED]
    for first, second in pairwise(named):
        if first.span.start > match.end() + _REACH:
            return []
        gap = reading.text[first.span.end : second.span.start]
        if reading.grammar.before["second-party"].pattern.fullmatch(gap):
            return [first, second]
    return []


def direct(reading: Reading, trigger: Trigger) -> list[Mention]:
    """The mention that follows the verb at once: "met Putin", "condemned North Korea's launch"."""
    for mention in reading.mentions[trigger.sentence]:
        if mention.span.start >= trigger.verb.end and mention.kind in NAMED:
            gap = reading.text[trigger.verb.end : mention.span.start]
            if len(gap) < 40 and reading.grammar.before["owned"].pattern.fullmatch(
                " " + gap.strip() + " "
            ):
                return joined(reading, mention, reading.mentions[trigger.sentence])
            return []
    return []
