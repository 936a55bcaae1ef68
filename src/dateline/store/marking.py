"""Where the words of a search stand in a text, and which part of it to show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from dateline.model import Document, Evidence, Span, cite
from dateline.store.words import Term, places_in

_WIDTH = 240  # characters that are shown of a document
_BEFORE = 60  # of them before the first word
_MOST = 60  # places of words in one document that are compared


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation, and where in it the words of a search stand.

    Attributes:
        quotation: The words of the document.
        marks: Spans of the document inside the quotation, in order.
    """

    quotation: Evidence
    marks: tuple[Span, ...]


def marked(quotation: Evidence, terms: Iterable[Term]) -> Passage:
    """The quotation with the places of all terms that stand in it."""
    shift = quotation.span.start
    found = (span for span, _ in _places(quotation.quote, tuple(terms)))
    marks = {Span(span.start + shift, span.end + shift) for span in found}
    return Passage(quotation, tuple(sorted(marks)))


def best_passage(document: Document, terms: tuple[Term, ...]) -> Passage | None:
    """The first part of the text that has the most of the terms, or None where it has none."""
    found = list(islice(_places(document.text, terms), _MOST))
    if not found:
        return None
    starts = [span.start for span, _ in found]
    best = max(starts, key=lambda start: (len(_near(start, found)), -start))
    return marked(cite(document, _window(document.text, best)), terms)


def _near(start: int, found: Iterable[tuple[Span, Term]]) -> set[Term]:
    """The terms that would be shown if the one at `start` were the first."""
    return {term for span, term in found if 0 <= span.start - start < _WIDTH - _BEFORE}


def _window(text: str, first: int) -> Span:
    """Whole words around the one that begins at `first`, in its own paragraph."""
    line_start = text.rfind("\n", 0, first) + 1
    line_end = text.find("\n", first)
    line_end = len(text) if line_end < 0 else line_end
    start = max(line_start, first - _BEFORE)
    end = min(line_end, start + _WIDTH)
    if start > line_start:
        start = _after_space(text, start, first)
    if end < line_end:
        space = text.rfind(" ", first, end)
        end = end if space < 0 else space
    return Span(start, end)


def _after_space(text: str, start: int, first: int) -> int:
    space = text.find(" ", start, first)
    return first if space < 0 else space + 1


def _places(text: str, terms: tuple[Term, ...]) -> Iterator[tuple[Span, Term]]:
    """Where the terms stand, in order."""
    return _in_ascii(text, terms) if text.isascii() else _in_any(text, terms)


def _in_ascii(text: str, terms: tuple[Term, ...]) -> Iterator[tuple[Span, Term]]:
    """As `_in_any`, twenty times as fast: letters keep their places when their case is left out."""
    plain = text.lower()
    found = [
        (Span(*match.span()), place)
        for place, term in enumerate(terms)
        for match in _pattern(term).finditer(plain)
    ]
    return ((span, terms[place]) for span, place in sorted(found))


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    words = "[^a-z0-9]+".join(re.escape(word) for word in term.words)
    rest = "[a-z0-9]*" if term.is_prefix else ""
    return re.compile(f"(?<![a-z0-9]){words}{rest}(?![a-z0-9])")


def _in_any(text: str, terms: tuple[Term, ...]) -> Iterator[tuple[Span, Term]]:
    placed = list(places_in(text))
    words = [word for word, _, _ in placed]
    for place in range(len(words)):
        for term in terms:
            if term.begins_at(words, place):
                last = placed[place + len(term.words) - 1]
                yield Span(placed[place][1], last[2]), term
