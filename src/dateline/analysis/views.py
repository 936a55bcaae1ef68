"""A store's documents, claims and events as Arrow tables, one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from dateline import workflow
from dateline.model import Argument, Claim, Document, Event, Interval, PlaceMention, Role
from dateline.store import Store

if TYPE_CHECKING:
    import pyarrow

_ROLES = {role: f"{role}s" if role is not Role.FACILITY else "facilities" for role in Role}


def documents(store: Store) -> pyarrow.Table:
    """Current documents by day of publication, with their text."""
    return _table(_DOCUMENT, map(_of_document, store.documents()))


def claims(store: Store) -> pyarrow.Table:
    """The claims of current documents by day of publication."""
    return _table(_CLAIM, map(_of_claim, store.claims()))


def events(store: Store) -> pyarrow.Table:
    """The chronology, computed with what people judged."""
    return _table(_EVENT, map(_of_event, workflow.chronology(store)))


VIEWS: Mapping[str, Callable[[Store], pyarrow.Table]] = {
    "documents": documents,
    "claims": claims,
    "events": events,
}

_TEXT, _DAY, _REAL, _MANY = "string", "date32", "float64", "list"
_DOCUMENT = dict.fromkeys(("id", "url", "publisher", "title", "language", "text"), _TEXT)
_DOCUMENT |= {"published": _DAY, "retrieved": _TEXT, "replaces": _TEXT}
_WHAT = {"id": _TEXT, "type": _TEXT, "status": _TEXT, "first_day": _DAY, "last_day": _DAY}
_WHAT |= dict.fromkeys(_ROLES.values(), _MANY)
_WHAT |= {"place": _TEXT, "latitude": _REAL, "longitude": _REAL}
_CLAIM = {**_WHAT, "document": _TEXT, "published": _DAY, "publisher": _TEXT, "origin": _TEXT}
_CLAIM |= {"certainty": _REAL, "quote": _TEXT, "sentences": _MANY, "method": _TEXT, "rule": _TEXT}
_EVENT = {**_WHAT, "origins": _MANY, "claims": _MANY, "documents": _MANY, "disputes": _MANY}


def _of_document(document: Document) -> tuple[Any, ...]:
    retrieved = None if document.retrieved is None else document.retrieved.isoformat()
    about = (document.id, document.url, document.publisher, document.title, document.language)
    return (*about, document.text, document.published, retrieved, document.replaces)


def _of_claim(claim: Claim) -> tuple[Any, ...]:
    interval = None if claim.time is None else claim.time.interval
    return (
        *(claim.id, claim.type, claim.status.status.value, *_days(interval)),
        *_takes_part(claim.arguments),
        *_where(claim.place),
        *(claim.document, claim.published),
        *(claim.attribution.publisher.source, claim.attribution.origin.source),
        *(claim.certainty, claim.trigger.quote, [each.quote for each in claim.mentions]),
        *(claim.method, claim.rule),
    )


def _of_event(event: Event) -> tuple[Any, ...]:
    interval = None if event.time is None else event.time.interval
    return (
        *(event.id, event.type, event.status.value, *_days(interval)),
        *_takes_part(event.arguments),
        *_where(event.place),
        [origin.name for origin in event.origins],
        [claim.id for claim in event.claims],
        list(event.documents),
        [dispute.field for dispute in event.disputes],
    )


def _days(interval: Interval | None) -> tuple[Any, Any]:
    return (None, None) if interval is None else (interval.start, interval.last)


def _takes_part(arguments: Iterable[Argument]) -> list[list[str]]:
    found: dict[Role, list[str]] = {role: [] for role in _ROLES}
    for argument in arguments:
        found[argument.role].append(argument.filler)
    return list(found.values())


def _where(mention: PlaceMention | None) -> tuple[Any, Any, Any]:
    if mention is None:
        return (None, None, None)
    place = mention.place
    if place is None:
        return (mention.evidence.quote, None, None)
    return (place.name, place.latitude, place.longitude)


def _table(columns: Mapping[str, str], rows: Iterable[tuple[Any, ...]]) -> pyarrow.Table:
    import pyarrow  # noqa: PLC0415 (an extra)

    kinds = {
        "string": pyarrow.string(),
        "date32": pyarrow.date32(),
        "float64": pyarrow.float64(),
        "list": pyarrow.list_(pyarrow.string()),
    }
    held = list(rows)
    by_column = zip(*held, strict=True) if held else ((),) * len(columns)
    arrays = [
        pyarrow.array(list(values), kinds[kind])
        for values, kind in zip(by_column, columns.values(), strict=True)
    ]
    return pyarrow.table(arrays, names=list(columns))
