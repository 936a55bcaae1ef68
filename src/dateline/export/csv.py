"""Comma-separated values (RFC 4180): one row per event, for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from typing import TextIO

from dateline.export import phrases
from dateline.export.fields import lead
from dateline.export.format import Format
from dateline.model import Document, Event, Role

FORMAT = Format("csv", suffix=".csv", lossless=False)
COLUMNS = (
    *("event", "time", "first_day", "last_day", "reported", "type", "status"),
    *("actors", "recipients", "objects", "attendees", "facilities"),
    *("place", "latitude", "longitude"),
    *("documents", "publishers", "origins", "origin_names", "not_established", "disputes"),
    *("quotation", "urls"),
)
# https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\n")


def write(events: Iterable[Event], documents: Mapping[str, Document], out: TextIO) -> None:
    """Write one row per event in the order given.

    Several names in one cell are parted by `; `. `last_day` belongs to the event. A text that
    a spreadsheet would read as a formula gets an apostrophe before it.
    """
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for event in events:
        rows.writerow([_guarded(cell) for cell in _row(event, documents)])


def _row(event: Event, documents: Mapping[str, Document]) -> tuple[object, ...]:
    return (
        event.id,
        *_days(event),
        *(phrases.reported(event), event.type, event.status),
        *(_joined(phrases.fillers(event, role)) for role in _ROLES),
        *_place(event),
        *_witnesses(event),
        _joined(dispute.field for dispute in event.disputes),
        lead(event).quote,
        _joined(documents[each].url or "" for each in event.documents if each in documents),
    )


_ROLES = (Role.ACTOR, Role.RECIPIENT, Role.OBJECT, Role.ATTENDEE, Role.FACILITY)


def _days(event: Event) -> tuple[object, ...]:
    if event.time is None:
        return (None, None, None)
    interval = event.time.interval
    return (interval.edtf, interval.start, interval.last)


def _place(event: Event) -> tuple[object, ...]:
    if event.place is None:
        return (None, None, None)
    place = event.place.place
    if place is None:
        return (event.place.name, None, None)
    return (place.name, place.latitude, place.longitude)


def _witnesses(event: Event) -> tuple[object, ...]:
    known = [origin.name for origin in event.origins if origin.is_established]
    unknown = [origin.name for origin in event.origins if not origin.is_established]
    publishers = (claim.attribution.publisher.source for claim in event.claims)
    documents = len(event.reports)
    return (documents, _joined(publishers), len(known), _joined(known), _joined(unknown))


def _joined(names: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(name for name in names if name))


def _guarded(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\r\n", "\n").replace(
        "\r", "\n"
    )  # a lone carriage return ends a row for some
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text
