"""Those present and the goods seen, where other words than the event's own name them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.reading import Reading
from dateline.extract.roles import attendees
from dateline.extract.tellings import Telling
from dateline.extract.trigger import Trigger, Voice
from dateline.model import BlockKind, Role, Span, Status
from dateline.packs import Trait


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


def with_goods(tellings: Sequence[Telling]) -> list[Telling]:
    """`tellings`, where the goods that a visitor sees made are objects of the visit.

    "Inspected the production of shells" tells of a visit and of no production.
    """
    visits = {t.trigger.sentence: t for t in tellings if Trait.ON_SITE in t.traits}
    seen = [t for t in tellings if t.trigger.sentence in visits and _is_seen(t)]
    told: list[Telling] = []
    for telling in tellings:
        if telling in seen:
            continue
        goods = [
            argument
            for other in seen
            if visits[other.trigger.sentence] is telling
            for argument in other.arguments
            if argument.role == Role.OBJECT
        ]
        told.append(replace(telling, arguments=(*telling.arguments, *goods)) if goods else telling)
    return told


def _is_seen(telling: Telling) -> bool:
    is_noun = Trait.SEEN in telling.traits and telling.trigger.voice == Voice.NOUN
    is_told = telling.status.status == Status.HAPPENED
    return is_noun and is_told and not telling.fillers(Role.ACTOR)


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
    return Role.ATTENDEE in reading.frame(telling.type).roles


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
