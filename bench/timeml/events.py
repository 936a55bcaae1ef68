"""How well the times that date events agree with TimeML: days only, bounds of periods left out.

Gold are the expressions of type DATE and TIME whose value is a day, weekend, week, month, season,
quarter, half, year or decade; others (DURATION, SET, PRESENT_REF) are neither wanted nor, where
they are DATE or TIME, counted against a reading. An expression is found when a reading shares a
character with it, one to one; its value is right when the days are the same. Bounds of periods
("since 1990", "until Friday") are gold here and are left unread on purpose: they date no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bench.options import Figures
from bench.timeml.corpus import Annotated, Gold
from dateline.extract.segment import segment
from dateline.extract.times import find_times
from dateline.lang import Language
from dateline.model import Block, BlockKind, Document, Span, TimeMention

_PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Scored:
    """A gold expression with what was read there, or one of the two alone."""

    gold: Gold | None
    mention: TimeMention | None


def event_figures(corpus: Iterable[Annotated], language: Language) -> Figures:
    """Precision, recall and F1 of the days that are found, and of their values."""
    scored = [one for each in corpus for one in _compare(each, language)]
    both = [each for each in scored if each.gold and each.mention]
    missed = sum(each.mention is None for each in scored)
    extra = sum(each.gold is None for each in scored)
    right = sum(each.mention.interval == each.gold.days for each in both)  # type: ignore[union-attr]
    return {
        "event_gold": len(both) + missed,
        "event_precision": _share(len(both), len(both) + extra),
        "event_recall": _share(len(both), len(both) + missed),
        "event_f1": _share(2 * len(both), 2 * len(both) + missed + extra),
        "event_value_accuracy": _share(right, len(both)),
        "event_value_f1": _share(2 * right, 2 * len(both) + missed + extra),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _compare(each: Annotated, language: Language) -> Iterator[Scored]:
    # A single line break is typesetting here, and a document's line breaks end sentences.
    plain = re.sub(r"(?<!\n)\n(?!\s*\n)", " ", each.text)
    blocks = tuple(Block(BlockKind.BODY, Span(*m.span())) for m in _PARAGRAPH.finditer(plain))
    document = Document(plain, each.published, url=each.name, blocks=blocks)
    yield from _matched(each.gold, find_times(document, segment(document, language), language))


def _matched(golds: Iterable[Gold], mentions: tuple[TimeMention, ...]) -> Iterator[Scored]:
    free, golds = list(mentions), tuple(golds)
    for gold in golds:
        if gold.days is None:
            continue
        mention = next((m for m in free if m.evidence.span.overlaps(gold.span)), None)
        if mention is not None:
            free.remove(mention)
        yield Scored(gold, mention)
    unclear = [g.span for g in golds if g.days is None and g.type in ("DATE", "TIME")]
    for mention in free:
        if not any(mention.evidence.span.overlaps(span) for span in unclear):
            yield Scored(None, mention)
