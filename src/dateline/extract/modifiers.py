"""Words around a time that narrow it: "early", "about", "since", "morning"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from dateline.lang import Language
from dateline.model import Span

_FLAGS = re.IGNORECASE | re.VERBOSE
# The longest modifier: "approximately the very beginning of the".
_REACH = 40
_AMOUNTS = {"LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}
_WORD = re.compile(r"[^\W\d_]+")


def around(
    text: str, span: Span, patterns: Mapping[str, str]
) -> tuple[Span, str | None, str | None]:
    """The time at `span` with its article and modifiers.

    Args:
        text: The sentence.
        span: Where the time stands, which may hold the modifiers already.
        patterns: The language's `modifier` and `edge_of_period`, and what its words are no part
            of: `article`, `attributive`, `definite`, `comparative`.

    Returns:
        The whole span, TIMEX3's `mod`, and which end of a period the time is.
    """
    modifier, before_time, edge = _compiled(patterns["modifier"], patterns["edge_of_period"])
    span = _without_article(text, span, patterns)
    before = before_time.search(text, max(0, span.start - _REACH), span.start)
    if before and _is_of_others(text, span, before, patterns):
        before = None
    found = before or modifier.match(text, span.start, span.end)
    start = before.start() if before else span.start
    bound = edge.search(text, max(0, start - _REACH), start)
    return (
        Span(start, span.end),
        None if found is None or found.lastgroup == "article" else found.lastgroup,
        None if bound is None else bound.lastgroup,
    )


def _without_article(text: str, span: Span, patterns: Mapping[str, str]) -> Span:
    """A time before a noun without the noun's article: "the 30-day rate"."""
    article = _pattern(patterns["article"]).match(text, span.start, span.end)
    if article and _pattern(patterns["attributive"]).match(text, article.end(), span.end):
        return Span(article.end(), span.end)
    return span


def _is_of_others(
    text: str, span: Span, before: re.Match[str], patterns: Mapping[str, str]
) -> bool:
    """Whether the words before a time belong to a noun, a preposition or another time."""
    if before.lastgroup == "article":  # "the August 7 attack", "the current talks"
        attributive = _pattern(patterns["attributive"]).match(text, span.start, span.end)
        return attributive is not None or not text[span.start].islower()
    if before.lastgroup in _AMOUNTS:
        return _pattern(patterns["definite"]).match(text, span.start) is not None
    return _pattern(patterns["comparative"]).match(text, before.start()) is not None


def part_of_day(words: str, language: Language) -> str | None:
    """TIMEX3's name of the part of the day that `words` hold: `MO`, `AF`, `EV`, `NI`."""
    parts = language.tables["times"]["part_of_day"]
    return next((parts[word] for word in _WORD.findall(words.lower()) if word in parts), None)


@lru_cache(maxsize=8)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, _FLAGS)


@lru_cache(maxsize=4)
def _compiled(modifier: str, edge: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A modifier where it stands, a modifier before a time, and an edge before a time."""
    return (
        re.compile(rf"(?:{modifier})", _FLAGS),
        re.compile(rf"(?<!\w)(?:{modifier})\Z", _FLAGS),
        re.compile(rf"(?<!\w)(?:{edge})\Z", _FLAGS),
    )
