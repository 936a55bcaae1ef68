"""How much of a report's text is found on its web page, and how much else is taken for it.

Data: the folder of https://github.com/scrapinghub/article-extraction-benchmark (MIT), with
`ground-truth.json` and `html/*.html.gz`. Its measure: runs of four words, counted with repeats;
precision and recall of each page, their means over the pages, and F1 of the means.
"""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from trafilatura import extract

from bench.options import Figures, Options
from dateline.errors import UnreadableInput
from dateline.model import BlockKind
from dateline.read.document import from_segments
from dateline.read.encoding import decode_page
from dateline.read.facts import Facts
from dateline.read.html import Page, read_page
from dateline.read.wording import load_wording

_RUN = 4  # words
_DAY = date(2019, 11, 20)  # for pages without one; their text does not depend on it
_WORD = re.compile(r"\w+")
_READ = {BlockKind.BODY, BlockKind.DATELINE}


def run(options: Options) -> Figures:
    """Compare paragraphs and typed body with the truth, beside trafilatura's own text."""
    truth = json.loads((options.data / "ground-truth.json").read_text(encoding="utf-8"))
    sources = {key: _source(options.data, key) for key in truth}
    true = {key: entry.get("articleBody", "") for key, entry in truth.items()}
    began = time.process_time()
    pages = dict(_pages(sources))
    seconds = time.process_time() - began
    bare = {key: extract(source, include_comments=False) or "" for key, source in sources.items()}
    paragraphs = {key: _paragraphs(pages[key]) if key in pages else "" for key in truth}
    body = dict(_bodies(pages))
    return {
        "pages": len(truth),
        "pages_per_cpu_second": len(truth) / seconds,
        "captions": sum(
            s.kind is BlockKind.CAPTION for page in pages.values() for s in page.segments
        ),
        **_scores("trafilatura", true, bare),
        **_scores("paragraphs", true, paragraphs),
        "english_pages": len(body),
        **_scores("trafilatura_english", {key: true[key] for key in body}, bare),
        **_scores("body_english", {key: true[key] for key in body}, body),
    }


def _source(data: Path, key: str) -> str:
    return decode_page(gzip.decompress((data / "html" / f"{key}.html.gz").read_bytes()), key)


def _pages(sources: dict[str, str]) -> Iterator[tuple[str, Page]]:
    wording = load_wording()
    for key, source in sources.items():
        with suppress(UnreadableInput):
            yield key, read_page(source, key, wording)


def _paragraphs(page: Page) -> str:
    return "\n".join(segment.text for segment in page.segments if segment.kind is None)


def _bodies(pages: dict[str, Page]) -> Iterator[tuple[str, str]]:
    """The text of the body blocks of each page in English."""
    for key, page in pages.items():
        with suppress(UnreadableInput):
            document = from_segments(page.segments, Facts(published=_DAY).over(page.facts), key)
            spans = [block.span for block in document.blocks if block.kind in _READ]
            yield key, "\n".join(document.text[span.start : span.end] for span in spans)


def _scores(name: str, true: dict[str, str], found: dict[str, str]) -> dict[str, float]:
    pairs = [_hits(true[key], found[key]) for key in true]
    precision = _mean(hits / taken for hits, taken, _ in pairs if taken)
    recall = _mean(hits / there for hits, _, there in pairs if there)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {f"{name}_f1": f1, f"{name}_precision": precision, f"{name}_recall": recall}


def _hits(true: str, found: str) -> tuple[int, int, int]:
    """Runs of words in both, in `found`, in `true`."""
    left, right = _runs(true), _runs(found)
    return (left & right).total(), right.total(), left.total()


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    starts = range(max(1, len(words) - _RUN + 1))
    return Counter(run for i in starts if (run := tuple(words[i : i + _RUN])))


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else 0.0
