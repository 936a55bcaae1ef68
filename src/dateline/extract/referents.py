"""What pronouns stand for: "it", "he", "the regime", "its fourth test"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from dateline.extract.analysis import Mention
from dateline.extract.reading import Reading
from dateline.extract.trigger import Trigger
from dateline.model import Span

_MEMORY = 8  # sentences in which a pronoun finds what it stands for


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
            who = antecedent(reading, trigger.sentence, place, wanted)
            return [] if who is None else [replace(who, span=place, is_name=False)]
    return []


def antecedent(
    reading: Reading, sentence: int, place: Span, kinds: Collection[str]
) -> Mention | None:
    """What a pronoun stands for: the nearest name before it, else an earlier sentence's subject.

    The subject is the first name of its kind, unless a preposition governs it.
    """
    near = [
        mention
        for mention in reading.mentions[sentence]
        if mention.span.end <= place.start and mention.kind in {*kinds, "demonym"}
    ]
    if near:
        return near[-1]
    of_person = _state_of_person(reading, sentence, place) if "state" in kinds else None
    if of_person is not None:
        return of_person
    for index in range(sentence - 1, max(-1, sentence - _MEMORY), -1):
        start = reading.sentence(index).span.start
        first = next((m for m in reading.mentions[index] if m.kind in kinds), None)
        if first and not reading.grammar.follows(
            "governed", reading.text[start : first.span.start]
        ):
            return first
    return None


def _state_of_person(reading: Reading, sentence: int, place: Span) -> Mention | None:
    """The state of the last person named before: "The minister denied that the country ..."."""
    for mention in reversed(reading.mentions[sentence]):
        person = reading.pack.entities.get(mention.entity or "")
        if mention.span.end > place.start or mention.kind != "person" or person is None:
            continue
        state = reading.pack.entities.get(person.part_of or "")
        if state is not None and state.kind == "state":
            return replace(mention, name=state.name, entity=state.id, kind="state")
    return None
