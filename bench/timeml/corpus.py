"""TimeML files as documents with their TIMEX3 elements."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from lxml import etree

from dateline.model import Interval, Span, parse_edtf

_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
# First month and number of months.
_PARTS = {
    **{f"Q{n}": (3 * n - 2, 3) for n in (1, 2, 3, 4)},
    "H1": (1, 6),
    "H2": (7, 6),
    "SP": (3, 3),
    "SU": (6, 3),
    "FA": (9, 3),
    "WI": (12, 3),
}


@dataclass(frozen=True, slots=True)
class Gold:
    """One TIMEX3 element.

    Attributes:
        span: Where it stands, without white space around it.
        type: DATE, TIME, DURATION or SET.
        value: Its value as annotated.
    """

    span: Span
    type: str
    value: str

    @property
    def days(self) -> Interval | None:
        """The days of its value, where it has some."""
        return days_of(self.value)


@dataclass(frozen=True, slots=True)
class Annotated:
    """One TimeML file: its text, the day on which it was written, its expressions."""

    name: str
    text: str
    published: date
    gold: tuple[Gold, ...]

    @property
    def is_kept_apart(self) -> bool:
        """Whether it belongs to the fifth that is measured and not looked at."""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % 5 == 0


def read_corpus(folder: Path) -> Iterator[Annotated]:
    """All `.tml` files under `folder`, each name once."""
    for _, path in sorted({path.stem: path for path in folder.rglob("*.tml")}.items()):
        yield read_timeml(path)


def read_timeml(path: Path) -> Annotated:
    """Read one file."""
    root = etree.parse(path, etree.XMLParser(resolve_entities=False)).getroot()
    created, body = str(root.xpath("string(DCT/TIMEX3/@value)")), next(root.iter("TEXT"))
    text, gold = "", []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "end":
            text += "" if element is body else element.tail or ""
            continue
        inner = "".join(element.itertext())
        if element.tag == "TIMEX3" and inner.strip():
            left = len(text) + len(inner) - len(inner.lstrip())
            span = Span(left, left + len(inner.strip()))
            gold.append(Gold(span, element.get("type"), element.get("value")))
        text += element.text or ""
    return Annotated(path.stem, text, date.fromisoformat(created[:10]), tuple(gold))


def days_of(value: str) -> Interval | None:
    """The days of a TIMEX3 value, or None where it is no part of the calendar."""
    value = value.partition("T")[0]
    try:
        if week := _WEEK.fullmatch(value):
            first = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
            return Interval(first, first + timedelta(days=2 if week[3] else 7))
        if part := _PART.fullmatch(value):
            return _months(int(part[1]), *_PARTS[part[2]])
        if re.fullmatch(r"\d{3}X?", value):
            return Interval(date(int(value[:3] + "0"), 1, 1), date(int(value[:3] + "0") + 10, 1, 1))
        return parse_edtf(value)
    except ValueError:
        return None


def _months(year: int, month: int, count: int) -> Interval:
    last = month + count - 1
    end = Interval.month(year + (last - 1) // 12, (last - 1) % 12 + 1).end
    return Interval(date(year, month, 1), end)
