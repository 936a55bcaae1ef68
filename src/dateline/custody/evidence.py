"""An event of a store -> its dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dateline.custody.dossier import dossier
from dateline.model import Document, Event
from dateline.review import about
from dateline.store import Store
from dateline.workflow import events_of, find_among, pack_named, pack_of


def dossier_of(store: Store, start: str, pack: str | None = None) -> tuple[Event, bytes]:
    """The event whose id begins with `start`, and its dossier as the bytes of a ZIP file.

    Raises:
        NotFound: There is none, or more than one.
        StoreError: The store's claims are read by another pack than `pack`.
    """
    domain = pack_named(pack_of(store, pack))
    event = find_among(events_of(store, store.claims(), domain.part_of), start)
    known = {each.id: each for each in store.documents(include_replaced=True)}
    documents = dict(_with_versions(event.documents, known))
    raw = {id_: store.raw(id_) for id_ in documents}
    return event, dossier(event, documents, raw, about(event, store.judgements()), domain.id)


def _with_versions(
    ids: Iterable[str], known: Mapping[str, Document]
) -> Iterator[tuple[str, Document]]:
    """The documents and all their earlier versions."""
    for id_ in ids:
        version: str | None = id_
        while version is not None and version in known:
            yield version, known[version]
            version = known[version].replaces
