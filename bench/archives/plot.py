"""Claims by type and month as small bars, one row a type: an SVG without scripts and fonts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

_LEFT, _TOP, _ROW, _BAR, _WIDE = 130, 56, 46, 26, 900
_STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#222}.n{fill:#666;font-size:11px}"
    "rect{fill:#31688e}line{stroke:#ccc}svg{background:#fff}"
)


def plot(lines: Iterable[Mapping[str, Any]], title: str) -> str:
    """The SVG; each row has its own scale, whose top is written beside it."""
    counts = Counter(
        (claim["type"], line["published"][:7]) for line in lines for claim in line["claims"]
    )
    types = sorted({type_ for type_, _ in counts})
    months = list(_months(sorted({month for _, month in counts})))
    height = _TOP + _ROW * len(types) + 30
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDE + 150} {height}" '
        f'role="img"><title>{escape(title)}</title><style>{_STYLE}</style>'
        f'<text x="16" y="28" font-weight="600">{escape(title)}</text>'
    ]
    for row, type_ in enumerate(types):
        values = [counts[type_, month] for month in months]
        parts += _bars(type_, values, months, _TOP + _ROW * row)
    parts += _years(months, height)
    return "".join([*parts, "</svg>\n"])


def _months(seen: Sequence[str]) -> Iterator[str]:
    """Every month from the first to the last."""
    (year, month), end = (int(part) for part in seen[0].split("-")), seen[-1]
    while (name := f"{year:04}-{month:02}") <= end:
        yield name
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _bars(type_: str, values: Sequence[int], months: Sequence[str], top: int) -> Iterator[str]:
    most, step, foot = max(1, *values), _WIDE / len(values), top + _BAR + 8
    yield f'<text x="{_LEFT - 12}" y="{foot - 6}" text-anchor="end">{escape(type_)}</text>'
    yield f'<line x1="{_LEFT}" x2="{_LEFT + _WIDE}" y1="{foot}" y2="{foot}"/>'
    for place, (value, month) in enumerate(zip(values, months, strict=True)):
        tall = _BAR * value / most
        yield (
            f'<rect x="{_LEFT + place * step + 1:.1f}" y="{foot - tall:.1f}" '
            f'width="{step - 2:.1f}" height="{tall:.1f}"><title>{month}: {value}</title></rect>'
        )
    yield (
        f'<text class="n" x="{_LEFT + _WIDE + 8}" y="{foot - 6}">'
        f"{sum(values):,} (most {most:,})</text>"
    )


def _years(months: Sequence[str], height: int) -> Iterator[str]:
    step = _WIDE / len(months)
    for place, month in enumerate(months):
        if place == 0 or month.endswith("-01"):
            x = _LEFT + place * step
            yield f'<text class="n" x="{x:.1f}" y="{height - 12}">{month}</text>'
