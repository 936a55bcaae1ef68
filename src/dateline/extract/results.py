"""How what was tried went, and how far it flew: "it exploded", "it flew 800 km"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.attribution import chain_at
from dateline.extract.quantities import of_flight
from dateline.extract.reading import Reading
from dateline.extract.tellings import Telling
from dateline.extract.trigger import Trigger, Voice, is_question
from dateline.model import (
    Attribution,
    Evidence,
    Result,
    ResultMention,
    Rule,
    Span,
    Status,
    StatusMention,
    cite,
)
from dateline.packs import Trait

_OPEN = "none"  # what a rule says that leaves the result open
_NEAR = 2  # sentences after which "it exploded" no longer points to an earlier test


def with_results(reading: Reading, groups: Sequence[list[Telling]]) -> list[list[Telling]]:
    """`groups`, with how each event went.

    Words of a result belong to the telling of the same origin in their sentence; where there is
    none, they are a telling of their own, of the event that was told last before them.
    """
    told = [list(members) for members in groups]
    for index, rule, match in _matches(reading):
        home = _home(told, index, match.start())
        if home is not None:
            _put(reading, home, index, (rule, match))
    return told


def with_flights(reading: Reading, groups: Sequence[list[Telling]]) -> list[list[Telling]]:
    """`groups`, with the sentences that only measure the flight of what was launched."""
    told = [list(members) for members in groups]
    busy = {telling.trigger.sentence for members in told for telling in members}
    for index in range(len(reading.analysis.sentences)):
        numbers = () if index in busy else of_flight(reading, index)
        home = _home(told, index, numbers[0].evidence.span.start) if numbers else None
        if home is not None:
            place = numbers[0].evidence.span.start
            attributed = chain_at(reading.analysis.attributions, reading.document, place)
            like = _telling(home[0], index, numbers[0].evidence, attributed.attribution)
            home.append(replace(like, quantities=numbers))
    return told


def _matches(reading: Reading) -> Iterator[tuple[int, Rule, re.Match[str]]]:
    """The words of results, each once, in text order; a question states none."""
    for index, sentence in enumerate(reading.analysis.sentences):
        if is_question(reading.text, sentence.span):
            continue
        end = sentence.span.start
        found = [
            (match, rule)
            for rule in reading.language.rules.get("results", ())
            for match in rule.pattern.finditer(reading.text, sentence.span.start, sentence.span.end)
        ]
        for match, rule in sorted(found, key=lambda pair: (pair[0].start(), -pair[0].end())):
            if match.start() >= end:
                end = match.end()
                if rule.values["result"] != _OPEN:
                    yield index, rule, match


def _home(groups: Sequence[list[Telling]], sentence: int, start: int) -> list[Telling] | None:
    """The event of the nearest telling: in the sentence, else told last before it."""
    near = [
        (_distance(telling, sentence, start), number)
        for number, members in enumerate(groups)
        for telling in members
        if Trait.HAS_RESULT in telling.traits
        and not telling.is_open
        and 0 <= sentence - telling.trigger.sentence <= _NEAR
    ]
    return groups[min(near)[1]] if near else None


def _distance(telling: Telling, sentence: int, start: int) -> tuple[int, int]:
    return sentence - telling.trigger.sentence, abs(start - telling.trigger.span.start)


def _put(
    reading: Reading, home: list[Telling], sentence: int, said: tuple[Rule, re.Match[str]]
) -> None:
    """Add the result to a telling of the sentence on the same origin, or as one of its own."""
    rule, match = said
    words = cite(reading.document, Span(*match.span()))
    result = ResultMention(Result(rule.values["result"]), words, rule.name)
    last = match.end() - 1
    attribution = chain_at(reading.analysis.attributions, reading.document, last).attribution
    for number, telling in enumerate(home):
        is_here = telling.trigger.sentence == sentence and telling.result is None
        if is_here and telling.attribution.origin.source == attribution.origin.source:
            home[number] = replace(telling, result=result)
            return
    home.append(replace(_telling(home[0], sentence, words, attribution), result=result))


def _telling(like: Telling, sentence: int, words: Evidence, attribution: Attribution) -> Telling:
    """What the words say of an event that was told before; they add no more than themselves."""
    trigger = Trigger(
        like.trigger.rule, words.span, sentence, words.span, Voice.NOUN, points_back=True
    )
    return Telling(
        trigger=trigger,
        arguments=(),
        time=None,
        place=None,
        status=StatusMention(Status.HAPPENED, words, "told-of"),
        attribution=attribution,
        topics=like.topics,
        is_earlier=like.is_earlier,
        quantities=(),
        wholes={},
        traits=like.traits,
    )
