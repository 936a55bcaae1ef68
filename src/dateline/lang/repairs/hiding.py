"""What a parser is shown of a sentence: its words without datelines, credits and the like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.lang.repairs.knowledge import Knowledge
from dateline.model import Rule, Span


@dataclass(frozen=True, slots=True)
class Hole:
    """Consecutive words that a parser is not shown.

    Attributes:
        first: Index of the first.
        last: Index after the last.
        relation: How they depend on the words around.
        named: Whether they may hold names.
    """

    first: int
    last: int
    relation: str
    named: bool


def holes(text: str, spans: Sequence[Span], knowledge: Knowledge) -> tuple[Hole, ...]:
    """Stretches of `text` to hide, in order, of whole words; some word is left."""
    found: list[Hole] = []
    for rule in knowledge.hidden:
        for match in rule.pattern.finditer(text):
            first, last = _bounds(Span(*match.span("out")), spans)
            if first < last and not any(h.first < last and first < h.last for h in found):
                found.append(_hole(rule, first, last))
    if sum(hole.last - hole.first for hole in found) >= len(spans):
        return ()
    return tuple(sorted(found, key=lambda hole: hole.first))


def _bounds(out: Span, spans: Sequence[Span]) -> tuple[int, int]:
    """Indexes of the words that lie in `out`."""
    inside = [i for i, span in enumerate(spans) if out.start <= span.start and span.end <= out.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _hole(rule: Rule, first: int, last: int) -> Hole:
    return Hole(first, last, rule.values["relation"], rule.values.get("named", True))


def shown(count: int, hidden: Sequence[Hole]) -> Iterator[int]:
    """Indexes of the words, of `count`, in no hole."""
    dark = {i for hole in hidden for i in range(hole.first, hole.last)}
    return (i for i in range(count) if i not in dark)
