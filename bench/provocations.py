"""Single days of a table kept by hand: is the right event found, on the right day?

Data: CSIS Beyond Parallel's table of provocations as JSON, with `date`, `type` and `description`
(https://beyondparallel.csis.org). Each description of a missile or nuclear row from 2014 to 2023
is taken as a document that was published on the row's day. `type`: a claim is a `test`.
`type_and_date`: one is, and stands on the row's day in a chronology, by its words or, where they
date nothing, by the day of publication, which is all that most of these descriptions leave.
`stated`: its words date it so. `other_day`: words date the tests, and all to other days.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from bench.options import Figures, Options
from dateline.extract import analyse, extract
from dateline.lang import load_language
from dateline.model import Document, Interval, TimeMention
from dateline.packs import load_pack
from dateline.read import document_from_text

FIRST, LAST = date(2014, 1, 1), date(2023, 12, 31)
_TYPES = {"Missile Provocation": "test", "Nuclear Provocation": "test"}


def run(options: Options) -> Figures:
    """Shares of the rows with the right type, and with the right type and day."""
    language, pack = load_language(), load_pack()
    found = [
        (expected, day, extract(analyse(document, language, pack), pack, language))
        for document, expected, day in rows(json.loads(options.data.read_text(encoding="utf-8")))
    ]
    tests = [(day, [c.time for c in claims if c.type == kind]) for kind, day, claims in found]
    return {
        "rows": len(tests),
        "type": _share(bool(times) for _, times in tests),
        "type_and_date": _share(is_on(day, times) or None in times for day, times in tests),
        "stated": _share(is_on(day, times) for day, times in tests),
        "other_day": _share(
            bool(times) and not is_on(day, times) and None not in times for day, times in tests
        ),
    }


def _share(outcomes: Iterable[bool]) -> float | None:
    each = list(outcomes)
    return sum(each) / len(each) if each else None


def rows(table: list[Mapping[str, Any]]) -> Iterator[tuple[Document, str, date]]:
    """Each row that counts: its description as a document, the type expected, the day."""
    for number, row in enumerate(table):
        day = date.fromisoformat(row["date"])
        if row["type"] in _TYPES and FIRST <= day <= LAST:
            name = f"row-{number}"
            document = document_from_text(
                row["description"], published=day, publisher="CSIS", url=name
            )
            yield document, _TYPES[row["type"]], day


def is_on(day: date, times: Sequence[TimeMention | None]) -> bool:
    """Whether words date one of the events to that day alone."""
    return any(time is not None and time.interval == Interval.day(day) for time in times)
