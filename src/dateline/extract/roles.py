"""Who takes part in an event, read from the clause around its trigger."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from dateline.extract.analysis import Mention
from dateline.extract.heads import doers, is_modifier, makers, nameless_doers, observers
from dateline.extract.neighbours import after, between, direct
from dateline.extract.reading import Reading
from dateline.extract.referents import antecedent
from dateline.extract.subjects import NAMED, joined, subject
from dateline.extract.trigger import Trigger, Voice
from dateline.model import Argument, Role, Span, cite
from dateline.packs import Trait

_OWNERS = frozenset({"state", "body", "demonym"})
_BY = re.compile(r"\bby\s+", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+", re.IGNORECASE)
_OF = re.compile(r"\A\s*(?:of|from)\s+", re.IGNORECASE)
_VERBAL = ("ed", "s", "a", "an", "the", "its")  # endings of what parts an owner from its noun


def actors(reading: Reading, trigger: Trigger, kinds: Collection[str]) -> tuple[Argument, ...]:
    """Who does it: subject, "by" phrase or possessor; empty where the clause does not say."""
    for rule, group in _actor_groups(reading, trigger, kinds):
        if group:
            return tuple(
                argument(reading, Role.ACTOR, mention, rule)
                for mention in group
                if mention.kind in kinds or mention.kind in {"demonym", "phrase"}
            )
    return ()


def _actor_groups(
    reading: Reading, trigger: Trigger, kinds: Collection[str]
) -> Iterator[tuple[str, list[Mention]]]:
    """What may fill the role, best first: heads, then the order of words, then nameless ones."""
    if trigger.rule.values.get("received"):
        yield "from-phrase", after(reading, trigger, _FROM, kinds)
        yield "maker", [m for m in direct(reading, trigger) if m.kind == "demonym"]
    elif trigger.voice == Voice.NOUN:
        yield from _noun_groups(reading, trigger, kinds)
    else:
        is_passive = trigger.voice == Voice.PASSIVE
        yield "by-phrase" if is_passive else "subject", doers(reading, trigger, kinds)
        if is_passive:
            yield "by-phrase-by-order", after(reading, trigger, _BY, kinds)
        else:
            yield "subject-by-order", _subject(reading, trigger, kinds)
        yield "nameless", nameless_doers(reading, trigger)


def _subject(reading: Reading, trigger: Trigger, kinds: Collection[str]) -> list[Mention]:
    """The subject by the order of words, which the tree must not show to describe another."""
    found = subject(reading, trigger, kinds)
    return [mention for mention in found if not is_modifier(reading, trigger, mention)]


def _noun_groups(
    reading: Reading, trigger: Trigger, kinds: Collection[str]
) -> Iterator[tuple[str, list[Mention]]]:
    traits = reading.frame(trigger.type).traits
    if Trait.BETWEEN in traits or Trait.JOINT in traits:
        yield "between-phrase", between(reading, trigger)[: 1 if Trait.BETWEEN in traits else 2]
    yield "maker", makers(reading, trigger, kinds)
    yield "possessor", possessor(reading, trigger)
    if trigger.governor is not None:
        yield "subject", doers(reading, trigger, kinds)
    yield "by-phrase-by-order", after(reading, trigger, _BY, kinds)
    if Trait.SPOKEN in traits:
        yield "from-phrase", after(reading, trigger, _FROM, kinds)
    if trigger.governor is not None:
        if trigger.governor.start < trigger.span.start:
            yield "subject-by-order", subject(reading, trigger, kinds)
        yield "nameless", nameless_doers(reading, trigger)
    yield "of-phrase", after(reading, trigger, _OF, kinds)


def possessor(reading: Reading, trigger: Trigger) -> list[Mention]:
    """The mention whose event a noun is: "North Korea's test", "the North Korean test"."""
    mentions = reading.mentions[trigger.sentence]
    inside = [m for m in mentions if trigger.span.contains(m.span) and m.kind in _OWNERS]
    if inside:
        return joined(reading, inside[0], inside)
    left = [m for m in mentions if m.span.end <= trigger.span.start and m.kind in NAMED]
    start = reading.sentence(trigger.sentence).span.start
    own = reading.grammar.before["own"].pattern.search(reading.text, start, trigger.span.start)
    for mention in reversed(left):
        if own is not None and mention.span.end <= own.start():
            break
        gap = reading.text[mention.span.end : trigger.span.start]
        if _owns(reading, mention, gap):
            return joined(reading, mention, left)
    if own is None:
        return []
    place = Span(*own.span())
    owner = antecedent(reading, trigger.sentence, place, {"state", "body"})
    return [] if owner is None else [replace(owner, span=_first_word(reading, place))]


def _first_word(reading: Reading, span: Span) -> Span:
    return Span(span.start, span.start + len(reading.text[span.start : span.end].split()[0]))


def _owns(reading: Reading, mention: Mention, gap: str) -> bool:
    if reading.grammar.before["owned"].pattern.fullmatch(gap) is None:
        return False
    if mention.kind == "demonym" or gap.startswith(("'s", "’s", "' ", "’ ")):
        return True
    words = gap.split()
    is_bare = not words or (len(words) == 1 and not words[0].endswith(_VERBAL))
    return mention.kind in {"state", "body"} and is_bare


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
    for match in watching.finditer(reading.text, sentence.start, trigger.span.end):
        if trigger.zone.start <= match.start():
            left = [person for person in people if person.span.end <= match.start()]
            watchers = observers(reading, trigger.sentence, Span(*match.span()))
            yield from (("watching", person) for person in watchers or left[-1:])
    for match in reading.classes["company"].pattern.finditer(
        reading.text, sentence.start, sentence.end
    ):
        yield from (("company", p) for p in people if p.span.start >= match.end())
