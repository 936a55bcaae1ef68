"""The other party of an event: by heads, and by the order of words where they name none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from dateline.extract.analysis import Mention
from dateline.extract.heads import clause_of, word_of
from dateline.extract.nameless import nameless_of_name
from dateline.extract.neighbours import after, between, direct
from dateline.extract.participants import owners, participants
from dateline.extract.reading import Reading
from dateline.extract.roles import argument
from dateline.extract.subjects import NAMED, subject
from dateline.extract.trigger import Trigger, Voice
from dateline.model import Argument, Role, Span
from dateline.packs import Trait


def recipients(
    reading: Reading, trigger: Trigger, prepositions: str, taken: Collection[Span]
) -> tuple[Argument, ...]:
    """The other party: who stands after one of `prepositions`, or as the verb's object."""
    groups = _groups(reading, trigger, prepositions)
    rule, group = next((each for each in groups if each[1]), ("", []))
    return tuple(
        argument(reading, Role.RECIPIENT, mention, rule)
        for mention in group
        if mention.span not in taken
    )


def _groups(
    reading: Reading, trigger: Trigger, prepositions: str
) -> Iterator[tuple[str, list[Mention]]]:
    """What may fill the role, best first."""
    if trigger.rule.values.get("received"):
        if trigger.voice != Voice.PASSIVE:
            yield "subject-by-order", subject(reading, trigger, NAMED)
        return
    if Trait.BETWEEN in reading.frame(trigger.type).traits:
        yield "between-phrase", between(reading, trigger)
    yield "addressed", _addressed(reading, trigger, frozenset(prepositions.split("|")))
    yield "affected", _affected(reading, trigger)
    stands_after = re.compile(rf"\b(?:{prepositions})\s+", re.IGNORECASE)
    yield "addressed-by-order", after(reading, trigger, stands_after, NAMED)
    if trigger.voice == Voice.ACTIVE:
        yield "affected-by-order", direct(reading, trigger)
    heads = _addressed_heads(reading, trigger, frozenset(prepositions.split("|")))
    yield "nameless", nameless_of_name(reading, trigger.sentence, heads)


def _addressed(reading: Reading, trigger: Trigger, prepositions: Collection[str]) -> list[Mention]:
    """Who stands after a preposition that hangs on the verb, its noun or its object."""
    heads = _addressed_heads(reading, trigger, prepositions)
    return participants(reading, trigger.sentence, heads, NAMED)


def _addressed_heads(
    reading: Reading, trigger: Trigger, prepositions: Collection[str]
) -> list[int]:
    tree, sentence = reading.forest.tree(trigger.sentence), trigger.sentence
    clause = clause_of(reading, trigger)
    words = [word_of(reading, sentence, span) for span in (trigger.verb, trigger.span)]
    around = [word for word in words if word is not None]
    around += () if clause is None else clause.objects
    return [
        member
        for word in dict.fromkeys(around)
        for each in tree.children(word, "obl", "nmod")
        if tree.markers(each) & set(prepositions)
        for member in tree.members(each)
    ]


def _affected(reading: Reading, trigger: Trigger) -> list[Mention]:
    """Whom the verb has as its object, or whose act that is: "condemned Chad's launch"."""
    clause, voices = clause_of(reading, trigger), {Voice.ACTIVE}
    if trigger.rule.values.get("undergone"):
        voices.add(Voice.PASSIVE)  # "two banks were blacklisted"
    if clause is None or trigger.voice not in voices or trigger.governor is not None:
        return []
    objects = clause.objects
    found = participants(reading, trigger.sentence, objects, NAMED)
    return found or owners(reading, trigger.sentence, objects)
