"""Where the words of a source, cue or content stand in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.extract.reported.draft import Words
from dateline.extract.syntax import Tree
from dateline.model import Span

Spans = tuple[Span, ...]
_ENDS = frozenset({".", ",", ";", ":", "-", "--", "—", "–", "...", "…", "’", "'"})
_OPENERS = frozenset({"“", '"', "''", "‘", "``", "(", "[", "«"})
_CLOSERS = frozenset({"”", '"', "''", "’", "'", ")", "]", "»"})
_EITHER = _OPENERS & _CLOSERS


def spans_of(tree: Tree, words: Words) -> Spans:
    """The stretches of the text that the words fill; punctuation between them belongs to them."""
    return tuple(_span(tree, run) for run in _runs(tree, words))


def cue_spans(tree: Tree, words: Words) -> Spans:
    """Where a cue stands, in as many pieces as other words part it into."""
    ordered = sorted(words)
    starts = [i for i in ordered if i - 1 not in words]
    ends = [i for i in ordered if i + 1 not in words]
    return tuple(_span(tree, [*range(a, b + 1)]) for a, b in zip(starts, ends, strict=True))


def source_spans(tree: Tree, words: Words) -> Spans:
    """Where a source stands, with the comma that ends an aside in it."""
    found = spans_of(tree, words)
    if not found or len(words) == len(tree.words):
        return found
    after = next((i for i, w in enumerate(tree.words) if w.span.start >= found[-1].end), 0)
    first = next((i for i in sorted(words) if not _is_mark(tree, i)), 0)
    has_aside = any(tree.words[i].text == "," for i in words if first < i < after - 1)
    if has_aside and 0 < after < len(tree.words) - 1 and tree.words[after].text == ",":
        return (*found[:-1], Span(found[-1].start, tree.words[after].span.end))
    return found


def _span(tree: Tree, run: list[int]) -> Span:
    return Span(tree.words[run[0]].span.start, tree.words[run[-1]].span.end)


def _runs(tree: Tree, words: Words) -> Iterator[list[int]]:
    run: list[int] = []
    for index in sorted(words):
        if run and not all(_is_mark(tree, each) for each in range(run[-1] + 1, index)):
            yield from _trimmed(tree, run)
            run = []
        run.append(index)
    yield from _trimmed(tree, run)


def _is_mark(tree: Tree, index: int) -> bool:
    return tree.words[index].upos == "PUNCT"


def _trimmed(tree: Tree, run: list[int]) -> Iterator[list[int]]:
    kept = list(run)
    while kept and _is_loose(tree, kept, 0, _OPENERS):
        del kept[0]
    while kept and _is_loose(tree, kept, -1, _CLOSERS):
        del kept[-1]
    if kept:
        yield kept


def _is_loose(tree: Tree, run: list[int], end: int, partners: frozenset[str]) -> bool:
    """Whether the mark at an end of the run belongs to nothing in it."""
    mark = tree.words[run[end]].text
    if mark in _EITHER:
        return sum(tree.words[i].text == mark for i in run) % 2 == 1
    if mark in partners:
        return not any(tree.words[i].text in _OPENERS | _CLOSERS for i in run if i != run[end])
    return mark in _ENDS or (tree.words[run[end]].upos == "PUNCT" and mark in _OPENERS | _CLOSERS)


def joined(spans: Iterable[Span], text: str) -> Spans:
    """The spans in order, those that touch or have white space alone between them as one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, each.end)):
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def without(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What is left of the span where nothing of `holes` stands."""
    start = span.start
    for hole in sorted(holes, key=lambda each: each.start):
        if hole.end <= start or hole.start >= span.end:
            continue
        if hole.start > start:
            yield Span(start, hole.start)
        start = hole.end
    if start < span.end:
        yield Span(start, span.end)


def length(spans: Iterable[Span]) -> int:
    """How many characters they are."""
    return sum(len(span) for span in spans)
