"""Who takes part in an event, read from the clause around its trigger."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from dateline.extract.analysis import Mention
from dateline.extract.reading import Reading
from dateline.extract.trigger import Trigger, Voice
from dateline.model import Argument, Role, Span, cite

POWERS = frozenset({"state", "body", "demonym"})
ANYONE = frozenset({"state", "body", "person", "source", "name"})
_NAMED = frozenset({*ANYONE, "demonym"})
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and\s+)?|\band\s+|&\s*)(?:the\s+|its\s+)?", re.IGNORECASE)
_BY = re.compile(r"\bby\s+", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:of|by|from)\s+", re.IGNORECASE)
_REACH = 60  # characters from a preposition to the name that it governs


def actors(reading: Reading, trigger: Trigger, kinds: Collection[str]) -> tuple[Argument, ...]:
    """Who does it: subject, "by" phrase or possessor; empty where the clause does not say."""
    for rule, group in _actor_groups(reading, trigger, kinds):
        if group:
            return tuple(
                argument(reading, Role.ACTOR, mention, rule)
                for mention in group
                if mention.kind in kinds or mention.kind == "demonym"
            )
    return ()


def _actor_groups(
    reading: Reading, trigger: Trigger, kinds: Collection[str]
) -> Iterator[tuple[str, list[Mention]]]:
    if trigger.voice == Voice.NOUN:
        yield "possessor", possessor(reading, trigger)
        yield "by-phrase", after(reading, trigger, _OWNER, kinds)
        if trigger.governor is None or trigger.governor.start > trigger.span.start:
            return
    if trigger.voice == Voice.PASSIVE:
        yield "by-phrase", after(reading, trigger, _BY, kinds)
        return
    yield "subject", subject(reading, trigger, kinds)


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
        if mention.kind in kinds:
            group = joined(reading, mention, left)
            if not reading.grammar.follows("governed", _before(reading, trigger, group)):
                return group
    return back


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


def point_back(reading: Reading, trigger: Trigger, kinds: Collection[str]) -> list[Mention]:
    """What the nearest pronoun left of the verb stands for, at the place of the pronoun."""
    start = reading.sentence(trigger.sentence).span.start
    for words, wanted in (("things", {"state", "body"}), ("people", {"person"})):
        wanted &= set(kinds)
        if not wanted:
            continue
        pronouns = "|".join(map(re.escape, reading.language.words[words]))
        pattern = re.compile(rf"\b(?:{pronouns})\b", re.IGNORECASE)
        found = list(pattern.finditer(reading.text, start, trigger.verb.start))
        if found:
            place = Span(*found[-1].span())
            who = _antecedent(reading, trigger.sentence, place, wanted)
            return [] if who is None else [replace(who, span=place, is_name=False)]
    return []


def _antecedent(
    reading: Reading, sentence: int, place: Span, kinds: Collection[str]
) -> Mention | None:
    """The subject of this sentence before the pronoun, else of the sentences before it."""
    for index in range(sentence, max(-1, sentence - 4), -1):
        start = reading.sentence(index).span.start
        for mention in reading.mentions[index]:
            if mention.span.end > place.start or mention.kind not in kinds:
                continue
            if not reading.grammar.follows("governed", reading.text[start : mention.span.start]):
                return mention
    return None


def possessor(reading: Reading, trigger: Trigger) -> list[Mention]:
    """The mention whose event a noun is: "North Korea's test", "the North Korean test"."""
    mentions = reading.mentions[trigger.sentence]
    left = [m for m in mentions if m.span.end <= trigger.span.start and m.kind in _NAMED]
    for mention in reversed(left):
        gap = reading.text[mention.span.end : trigger.span.start]
        if reading.grammar.before["owned"].pattern.fullmatch(gap) is None:
            continue
        if mention.kind == "demonym" or gap.startswith(("'s", "’s", "' ", "’ ")):
            return joined(reading, mention, left)
    return []


def after(
    reading: Reading, trigger: Trigger, preposition: re.Pattern[str], kinds: Collection[str]
) -> list[Mention]:
    """The mentions that `preposition` governs right of the trigger."""
    start, end = trigger.span.end, trigger.zone.end
    for match in preposition.finditer(reading.text, start, end):
        near = [
            mention
            for mention in reading.mentions[trigger.sentence]
            if match.end() <= mention.span.start <= match.end() + _REACH
            and mention.kind in kinds
            and not re.search(
                r"[,;:]|\b(?:in|at|on|that|to)\b", reading.text[match.end() : mention.span.start]
            )
        ]
        if near:
            return joined(reading, near[0], reading.mentions[trigger.sentence])
    return []


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
    return _BETWEEN.fullmatch(gap) is not None and (left.kind in _NAMED and right.kind in _NAMED)


def _is_list(reading: Reading, group: Sequence[Mention]) -> bool:
    """Whether an "and" closes the list; commas alone join nothing."""
    text = reading.text[group[0].span.start : group[-1].span.end]
    return len(group) == 1 or " and " in text


def argument(reading: Reading, role: Role, mention: Mention, rule: str) -> Argument:
    """`mention` as an argument."""
    return Argument(role, mention.name, cite(reading.document, mention.span), rule, mention.entity)


def attendees(reading: Reading, trigger: Trigger) -> tuple[Argument, ...]:
    """Who watches, guides or accompanies, in the trigger's sentence."""
    return tuple(
        argument(reading, Role.ATTENDEE, mention, rule)
        for rule, mention in _attending(reading, trigger)
    )


def _attending(reading: Reading, trigger: Trigger) -> Iterator[tuple[str, Mention]]:
    sentence = reading.sentence(trigger.sentence).span
    people = [m for m in reading.mentions[trigger.sentence] if m.kind == "person"]
    watching = reading.classes["watching"].pattern
    for match in watching.finditer(reading.text, sentence.start, trigger.span.start):
        left = [person for person in people if person.span.end <= match.start()]
        if left and trigger.zone.start <= match.start():
            yield "watching", left[-1]
    for match in reading.classes["company"].pattern.finditer(
        reading.text, sentence.start, sentence.end
    ):
        yield from (("company", p) for p in people if p.span.start >= match.end())


def recipients(
    reading: Reading, trigger: Trigger, prepositions: str, taken: Collection[Span]
) -> tuple[Argument, ...]:
    """The other party: who stands after one of `prepositions`, or as the verb's object."""
    pattern = re.compile(rf"\b(?:{prepositions})\s+", re.IGNORECASE)
    group = after(reading, trigger, pattern, _NAMED)
    if not group and trigger.voice == Voice.ACTIVE:
        group = _direct(reading, trigger)
    return tuple(
        argument(reading, Role.RECIPIENT, mention, "recipient")
        for mention in group
        if mention.span not in taken
    )


def _direct(reading: Reading, trigger: Trigger) -> list[Mention]:
    """The mention that follows the verb at once: "met Putin", "condemned North Korea's launch"."""
    for mention in reading.mentions[trigger.sentence]:
        if mention.span.start >= trigger.verb.end and mention.kind in _NAMED:
            gap = reading.text[trigger.verb.end : mention.span.start]
            if len(gap) < 40 and reading.grammar.before["owned"].pattern.fullmatch(
                " " + gap.strip() + " "
            ):
                return joined(reading, mention, reading.mentions[trigger.sentence])
            return []
    return []
