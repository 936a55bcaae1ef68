"""The chronology of a store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from dateline.errors import NotFound
from dateline.lang import load_rules
from dateline.merge import merge, parted, revised, versions
from dateline.model import Claim, Document, Event, Judgement, Rule
from dateline.store import Store
from dateline.workflow.asking import EVERYTHING, Query, Selection, check_types, select
from dateline.workflow.packs import pack_named, pack_of


def chronology(
    store: Store, query: Query = EVERYTHING, pack: str | None = None
) -> tuple[Event, ...]:
    """The events that `query` selects, in order of time, those without a date last."""
    return look_up(store, query, pack).events


def look_up(store: Store, query: Query = EVERYTHING, pack: str | None = None) -> Selection:
    """The events that `query` selects, and how many it leaves out for want of a date.

    Raises:
        NotFound: The query names a type that the pack does not have.
        StoreError: The store's claims are read by another pack than `pack`.
    """
    domain = pack_named(pack_of(store, pack))
    check_types(query, domain)
    return select(events_of(store, store.claims(), domain.part_of), query, domain)


def events_of(
    store: Store,
    claims: Iterable[Claim],
    part_of: Mapping[str, str],
    judgements: Iterable[Judgement] | None = None,
) -> tuple[Event, ...]:
    """The chronology that some claims of a store add up to.

    Versions of a document count once, and disputes say whether only they or captions make them.

    Args:
        store: The store.
        claims: Claims of its documents.
        part_of: The whole that an entity belongs to, by entity id.
        judgements: Those that count; all of the store unless given.
    """
    log = store.judgements() if judgements is None else judgements
    events = merge(claims, log, part_of)
    wanted = {name for event in events for name in _to_look_at(event)}
    if not wanted:
        return events
    documents = {each.id: each for each in store.documents() if each.id in wanted}
    later = versions(documents.values(), version_marks())
    return parted(revised(events, later, part_of), documents)


def _to_look_at(event: Event) -> Iterator[str]:
    """Ids of documents that may be versions of one, or whose captions may contradict their text."""
    homes = {claim.document: claim.attribution.publisher.source for claim in event.claims}
    number = Counter(homes.values())
    yield from (name for name, publisher in homes.items() if number[publisher] > 1)
    if event.disputes:
        told = Counter(claim.document for claim in event.claims)
        yield from (name for name, claims in told.items() if claims > 1)


@cache
def version_marks() -> tuple[Rule, ...]:
    """How titles say that a document is a version of another."""
    return load_rules("versions")


def find_event(store: Store, start: str, pack: str | None = None) -> Event:
    """The only event whose id begins with `start`.

    Raises:
        NotFound: There is none, or more than one.
        StoreError: The store's claims are read by another pack than `pack`.
    """
    part_of = pack_named(pack_of(store, pack)).part_of
    return find_among(events_of(store, store.claims(), part_of), start)


def find_among(events: Iterable[Event], start: str) -> Event:
    """The only one of `events` whose id begins with `start`.

    Raises:
        NotFound: There is none, or more than one.
    """
    found = [event for event in events if start and event.id.startswith(start.lower())]
    if not found:
        raise NotFound(f"no event has an id that begins with {start!r}. `chronology` lists them.")
    if len(found) > 1:
        ids = ", ".join(event.id for event in found[:4])
        raise NotFound(f"{start!r} begins more than one id: {ids}. Give more digits.")
    return found[0]


def documents_of(store: Store, events: Iterable[Event]) -> dict[str, Document]:
    """The documents that `events` quote, by id."""
    quoted = {document for event in events for document in event.documents}
    return {document.id: document for document in store.documents() if document.id in quoted}
