"""The subject of a verb without a parser: the name that the sentence puts before it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from dateline.extract.analysis import Mention
from dateline.extract.reading import Reading
from dateline.extract.referents import point_back
from dateline.extract.trigger import Trigger
from dateline.model import Span

NAMED = frozenset({"state", "body", "person", "source", "name", "demonym"})
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and\s+)?|\band\s+|&\s*)(?:the\s+|its\s+)?", re.IGNORECASE)

_PEOPLE_REACH = 40  # characters in which a demonym's noun is looked for


def subject(reading: Reading, trigger: Trigger, kinds: Collection[str]) -> list[Mention]:
    """Who does what the verb says.

    In order: the name before "which" or "to" and the verb; the nearest name that stands under no
    preposition, with those joined to it; what a pronoun points back to; the name whose members
    act ("the ministers of Chad").
    """
    left = [m for m in reading.mentions[trigger.sentence] if m.span.end <= trigger.verb.start]
    return (
        _bound(reading, trigger, kinds, left)
        or _free(reading, trigger, kinds, left)
        or _members(reading, kinds, left, trigger)
    )


def _bound(
    reading: Reading, trigger: Trigger, kinds: Collection[str], left: list[Mention]
) -> list[Mention]:
    """The name right before a relative pronoun or an infinitive."""
    if not left:
        return []
    gap = reading.text[left[-1].span.end : trigger.verb.start]
    rules = reading.grammar.before
    near = any(rules[name].pattern.fullmatch(gap) for name in ("relative-pronoun", "told-to"))
    return joined(reading, left[-1], left) if near and left[-1].kind in kinds else []


def _free(
    reading: Reading, trigger: Trigger, kinds: Collection[str], left: list[Mention]
) -> list[Mention]:
    back = point_back(reading, trigger, kinds)
    for mention in reversed(left):
        if back and back[0].span.start > mention.span.start:
            return back
        if _acts(reading, mention, kinds) and not _describes(reading, trigger, mention):
            group = joined(reading, mention, left)
            if not reading.grammar.follows("governed", _before(reading, trigger, group)):
                return group
    return back


def _acts(reading: Reading, mention: Mention, kinds: Collection[str]) -> bool:
    """Whether the mention may be a subject: as a name, or by its people, "Chadian soldiers"."""
    if mention.kind != "demonym" or "state" not in kinds:
        return mention.kind in kinds
    rest = reading.text[mention.span.end : mention.span.end + _PEOPLE_REACH]
    return reading.grammar.before["people-of"].pattern.match(rest) is not None


def _describes(reading: Reading, trigger: Trigger, mention: Mention) -> bool:
    """Whether the name only describes the noun after it: "the council meeting", "its ally's"."""
    rest = reading.text[mention.span.end : trigger.verb.start]
    if rest.startswith(("'s ", "’s ")):
        return True
    return reading.grammar.before["describes"].pattern.match(rest) is not None


def _members(
    reading: Reading, kinds: Collection[str], left: list[Mention], trigger: Trigger
) -> list[Mention]:
    for mention in reversed(left):
        group = joined(reading, mention, left)
        if mention.kind in kinds and reading.grammar.follows(
            "members", _before(reading, trigger, group)
        ):
            return group
    return []


def _before(reading: Reading, trigger: Trigger, group: Sequence[Mention]) -> str:
    start = reading.sentence(trigger.sentence).span.start
    return reading.text[start : group[0].span.start]


def free_name(
    reading: Reading, sentence: int, before: Span, kinds: Collection[str]
) -> Mention | None:
    """The nearest name left of `before` that stands under no preposition."""
    start = reading.sentence(sentence).span.start
    for mention in reversed(reading.mentions[sentence]):
        if mention.span.end > before.start or mention.kind not in kinds:
            continue
        if not reading.grammar.follows("governed", reading.text[start : mention.span.start]):
            return mention
    return None


def joined(reading: Reading, mention: Mention, among: Sequence[Mention]) -> list[Mention]:
    """`mention` and those that commas and "and" join to it, in text order."""
    index = among.index(mention)
    first = last = index
    while first > 0 and _are_joined(reading, among[first - 1], among[first]):
        first -= 1
    while last + 1 < len(among) and _are_joined(reading, among[last], among[last + 1]):
        last += 1
    group = list(among[first : last + 1])
    return group if _is_list(reading, group) else [mention]


def _are_joined(reading: Reading, left: Mention, right: Mention) -> bool:
    gap = reading.text[left.span.end : right.span.start]
    return _BETWEEN.fullmatch(gap) is not None and (left.kind in NAMED and right.kind in NAMED)


def _is_list(reading: Reading, group: Sequence[Mention]) -> bool:
    """Whether an "and" closes the list; commas alone join nothing."""
    text = reading.text[group[0].span.start : group[-1].span.end]
    return len(group) == 1 or " and " in text
