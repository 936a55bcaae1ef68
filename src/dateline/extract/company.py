"""Those present, where a sentence of its own names them: "He was accompanied by ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.reading import Reading
from dateline.extract.roles import attendees
from dateline.extract.tellings import Telling
from dateline.extract.trigger import Trigger, Voice
from dateline.model import BlockKind, Role, Span


def with_company(reading: Reading, groups: Sequence[list[Telling]]) -> list[list[Telling]]:
    """`groups`, each with the sentences that only say who was present at its event.

    Such a sentence belongs to the event that was told last before it.
    """
    told = [list(members) for members in groups]
    for trigger in _company(reading, told):
        home = _last_before(reading, told, trigger.sentence)
        present = attendees(reading, trigger)
        if home is not None and present:
            like = home[-1]
            words = replace(trigger, rule=like.trigger.rule)
            home.append(replace(like, trigger=words, arguments=present, time=None, place=None))
    return told


def _company(reading: Reading, groups: Sequence[Sequence[Telling]]) -> Iterator[Trigger]:
    """The places that begin a list of those present, in sentences where no such event is told."""
    busy = {t.trigger.sentence for members in groups for t in members if _can_attend(reading, t)}
    for index, sentence in enumerate(reading.analysis.sentences):
        if index in busy or sentence.kind is not BlockKind.BODY:
            continue
        rule = reading.classes["company"]
        match = rule.pattern.search(reading.text, sentence.span.start, sentence.span.end)
        if match:
            words = Span(*match.span())
            yield Trigger(rule, words, index, sentence.span, Voice.ACTIVE, points_back=True)


def _can_attend(reading: Reading, telling: Telling) -> bool:
    return Role.ATTENDEE in reading.pack.frames[telling.type].roles


def _last_before(
    reading: Reading, groups: Sequence[list[Telling]], sentence: int
) -> list[Telling] | None:
    fitting = [
        (members[-1].trigger.sentence, members)
        for members in groups
        if _can_attend(reading, members[0])
        and not members[0].is_open
        and members[-1].trigger.sentence < sentence
    ]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None
