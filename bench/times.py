"""Times against TimeML gold: TempEval-3's TimeBank and AQUAINT, or any folder of `.tml` files.

Gold are the expressions of type DATE and TIME whose value is a day, weekend, week, month, season,
quarter, half, year or decade; others (DURATION, SET, PRESENT_REF) are neither wanted nor, where
they are DATE or TIME, counted against a reading. An expression is found when a reading shares a
character with it, one to one; its value is right when the days are the same. Bounds of periods
("since 1990", "until Friday") are gold here and are left unread on purpose: they date no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from lxml import etree

from bench.options import Figures, Options
from dateline.extract.segment import segment
from dateline.extract.times import find_times
from dateline.lang import Language, load_language
from dateline.model import Block, BlockKind, Document, Interval, Span, TimeMention, parse_edtf

_PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)
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
    """One TIMEX3 element: where it stands, and its days where its value has some."""

    span: Span
    type: str
    days: Interval | None


@dataclass(frozen=True, slots=True)
class Scored:
    """A gold expression with what was read there, or one of the two alone."""

    document: str
    gold: Gold | None
    mention: TimeMention | None


def run(options: Options) -> Figures:
    """Score all `.tml` files under a folder: precision, recall and F1 of detection, and values."""
    scored = list(compare(options.data))
    both = [each for each in scored if each.gold and each.mention]
    missed = sum(each.mention is None for each in scored)
    extra = sum(each.gold is None for each in scored)
    right = sum(is_right(each) for each in both)
    return {
        "documents": len({path.stem for path in options.data.rglob("*.tml")}),
        "gold": len(both) + missed,
        "precision": _share(len(both), len(both) + extra),
        "recall": _share(len(both), len(both) + missed),
        "f1": _share(2 * len(both), 2 * len(both) + missed + extra),
        "value_accuracy": _share(right, len(both)),
        "value_f1": _share(2 * right, 2 * len(both) + missed + extra),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def compare(data: Path) -> Iterator[Scored]:
    """Read every `.tml` file under `data`, each name once, and lay its gold beside the readings."""
    language = load_language()
    for _, path in sorted({path.stem: path for path in data.rglob("*.tml")}.items()):
        document, gold = read_timeml(path)
        yield from _matched(path.stem, gold, _times(document, language))


def is_right(scored: Scored) -> bool:
    """Whether the days that were read are the gold's."""
    gold, mention = scored.gold, scored.mention
    return gold is not None and mention is not None and mention.interval == gold.days


def read_timeml(path: Path) -> tuple[Document, list[Gold]]:
    """A TimeML file as a document published on its creation date, with its TIMEX3 elements."""
    root = etree.parse(path, etree.XMLParser(resolve_entities=False)).getroot()
    created, body = str(root.xpath("string(DCT/TIMEX3/@value)")), next(root.iter("TEXT"))
    text, gold = "", []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "end":
            text += "" if element is body else element.tail or ""
            continue
        inner = "".join(element.itertext())
        if element.tag == "TIMEX3":
            span = Span(len(text), len(text) + len(inner))
            gold.append(Gold(span, element.get("type"), days_of(element.get("value"))))
        text += element.text or ""
    published = date.fromisoformat(created[:10])
    # A single line break is typesetting here, and a document's line breaks end sentences.
    plain = re.sub(r"(?<!\n)\n(?!\s*\n)", " ", text)
    blocks = tuple(Block(BlockKind.BODY, Span(*m.span())) for m in _PARAGRAPH.finditer(plain))
    return Document(plain, published, url=path.name, blocks=blocks), gold


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


def _times(document: Document, language: Language) -> tuple[TimeMention, ...]:
    return find_times(document, segment(document, language), language)


def _matched(name: str, gold: list[Gold], mentions: tuple[TimeMention, ...]) -> Iterator[Scored]:
    free = list(mentions)
    for each in gold:
        if each.days is None:
            continue
        mention = next((m for m in free if m.evidence.span.overlaps(each.span)), None)
        if mention is not None:
            free.remove(mention)
        yield Scored(name, each, mention)
    unclear = [g.span for g in gold if g.days is None and g.type in ("DATE", "TIME")]
    for mention in free:
        if not any(mention.evidence.span.overlaps(span) for span in unclear):
            yield Scored(name, None, mention)
