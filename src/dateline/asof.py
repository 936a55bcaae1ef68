"""The chronology as it could be known on a day, for what follows from it.

Nothing that was published after the day takes part: what a promise or a count looked like then is
what it looks like here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.errors import NotFound
from dateline.extract.text_times import times
from dateline.findings import (
    PERSON,
    Count,
    First,
    Hardening,
    Neighbour,
    Promise,
    Record,
    Silence,
    appearances,
    check_counts,
    collection,
    firsts,
    hardenings,
    neighbours,
    promises,
    silences,
)
from dateline.model import Document, Entity, Event
from dateline.packs import Pack, Trait
from dateline.resolve.registers import entity_named
from dateline.store import Store
from dateline.workflow import (
    Query,
    Selection,
    check_types,
    events_of,
    pack_named,
    pack_of,
    select,
)

_LENGTH = re.compile(r"P(?P<number>\d+)(?P<unit>[DWMY])")
_DAYS = {"D": 1, "W": 7}
_MOST_NAMES = 8
_MONTHS = {"M": 1, "Y": 12}


@dataclass(frozen=True, slots=True)
class View:
    """What the documents that were published until a day say.

    Attributes:
        day: The day.
        last: The last day of publication in the whole store.
        events: The chronology, in order of time.
        documents: What had been published, by day and id.
        pack: The domain.
    """

    day: date
    last: date
    events: tuple[Event, ...]
    documents: tuple[Document, ...]
    pack: Pack

    def select(self, query: Query) -> Selection:
        """The events that `query` selects.

        Raises:
            NotFound: It names a type that the pack does not have.
        """
        check_types(query, self.pack)
        return select(self.events, query, self.pack)


def view(store: Store, day: date | None = None, pack: str | None = None) -> View:
    """What can be known on `day`, else on the last day of publication in the store.

    Raises:
        NotFound: The store holds no document, or none that was published by then.
        StoreError: The store's claims are read by another pack than `pack`.
    """
    documents = store.documents()
    if not documents:
        raise NotFound("the store holds no document. `dateline ingest PATH` reads some.")
    first, last = documents[0].published, documents[-1].published
    if day is not None and day < first:
        raise NotFound(f"nothing was published by {day}. The first document is of {first}.")
    until, domain = day or last, pack_named(pack_of(store, pack))
    claims = [claim for claim in store.claims() if claim.published <= until]
    return View(
        day=until,
        last=last,
        events=events_of(store, claims, domain.part_of),
        documents=tuple(each for each in documents if each.published <= until),
        pack=domain,
    )


def promised(known: View, events: Iterable[Event]) -> tuple[Promise, ...]:
    """The promises among `events`, a part of what is known."""
    wanted = {event.id for event in events}
    found = promises(known.events, known.day, known.pack.part_of)
    return tuple(each for each in found if each.event.id in wanted)


def counted(known: View, events: Iterable[Event]) -> tuple[Count, ...]:
    """The counts that reports give of `events`, checked against all that is known."""
    wanted = {event.id for event in events}
    found = check_counts(known.events, first_day, known.pack.part_of)
    return tuple(each for each in found if each.event in wanted)


def appeared(known: View, name: str, events: Sequence[Event]) -> Record:
    """The appearances of a person in public office among `events`, while in office.

    Raises:
        NotFound: No person in office in the pack's registers is named so, or more than one.
    """
    person, pack = person_named(known, name), known.pack
    end = person.valid.end
    return appearances(
        person,
        events,
        known.day if end is None else min(known.day, end - timedelta(days=1)),
        people={id_: each for id_, each in pack.entities.items() if each.kind == PERSON},
        in_person={
            type_ for type_, frame in pack.frames.items() if Trait.IN_PERSON in frame.traits
        },
    )


def person_named(known: View, name: str) -> Entity:
    """The one person of the pack's registers with this name, alias or office, in any case.

    A part of a name is enough where it names one person alone.

    Raises:
        NotFound: There is none, or more than one.
    """
    meant = entity_named(name, known.pack, known.day, {PERSON})
    if meant is not None:
        return known.pack.entities[meant]
    entities = known.pack.entities.values()
    whole = [each for each in entities if name.casefold() in _names_of(each, known.day)]
    found = whole or [each for each in entities if _is_called(each, name, known.day)]
    people = [each for each in found if each.kind == PERSON]
    if len(people) == 1:
        return people[0]
    if people:
        names = ", ".join(sorted(each.name for each in people)[:_MOST_NAMES])
        raise NotFound(f"{name!r} names {len(people)} people: {names}. Write the whole name.")
    if found:
        kind = f"{found[0].name} is a {found[0].kind}"
        raise NotFound(f"{kind}: appearances are those of people in public office. Name one.")
    raise NotFound(
        f"the registers of {known.pack.id} know nobody in public office named {name!r}. Write the "
        "name as reports do; docs/packs.md says how to add a person."
    )


def _names_of(entity: Entity, day: date) -> set[str]:
    names = [alias.text for alias in entity.aliases if alias.valid.covers(day)]
    return {each.casefold() for each in (entity.name, *names)}


def _is_called(entity: Entity, name: str, day: date) -> bool:
    """Whether all words of `name` stand in one of its names."""
    words = set(name.casefold().split())
    return bool(words) and any(words <= set(each.split()) for each in _names_of(entity, day))


def silent(known: View, events: Sequence[Event]) -> tuple[Silence, ...]:
    """How long nothing like `events`, a part of what is known, has happened."""
    read = collection(each.published for each in known.documents)
    return silences(events, known.day, read, known.pack.part_of)


def first_for_long(known: View, events: Sequence[Event], least: int) -> tuple[First, ...]:
    """The events of `events` that are the first of their kind for `least` days."""
    read = collection(each.published for each in known.documents)
    return firsts(events, known.day, read, known.pack.part_of, least=least)


def nearest(known: View, event: Event) -> tuple[Neighbour, ...]:
    """The events that are most like `event` and were not joined with it."""
    return neighbours(event, known.events, known.pack.part_of)


def hardened(events: Iterable[Event]) -> tuple[Hardening, ...]:
    """Where documents on `events` are firmer than what they rest on."""
    return hardenings(events)


def first_day(words: str, day: date) -> date | None:
    """The first day of the period that `words` name on `day`; None where they fix none.

    >>> first_day("since March", date(2024, 5, 11))
    datetime.date(2024, 3, 1)
    >>> first_day("in two years", date(2024, 5, 11))
    datetime.date(2022, 5, 11)
    """
    for found in times(words, published=day):
        if found.interval is not None:
            return found.interval.start if found.interval.start <= day else None
        length = _LENGTH.fullmatch(found.value)
        if length is not None:
            return _before(day, int(length["number"]), length["unit"])
    return None


def _before(day: date, number: int, unit: str) -> date | None:
    """The day so many days, weeks, months or years before; None before the calendar begins."""
    try:
        if unit in _DAYS:
            return day - timedelta(days=_DAYS[unit] * number)
        month = day.year * 12 + day.month - 1 - _MONTHS[unit] * number
        # The last day of a month may have no like in another.
        return date(month // 12, month % 12 + 1, min(day.day, 28))
    except (ValueError, OverflowError):
        return None
