"""Sentences of edited news, by rule.

A stop, then a capital or a number, is a boundary, unless a rule of the language says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.lang.language import Language
from dateline.model import Span

_BOUNDARY = re.compile(
    # Words are tried from their start alone: else a word of a million letters takes hours.
    r"""(?<![\w.&-])(?P<word>[\w.&-]*?(?:\w|&|-)|)  # before the stop, to look for abbreviations
        (?P<stop>[.!?…]++)["”’»'\)\]]*
        (?:\s*\[\d{1,3}\])*+        # a number that refers to a note
        (?P<gap>\s+)(?=(?:[•●▪]\s*)?["“‘«(\[$£€#@]*(?:[A-Z0-9À-ÞĀČĎĐĞĪİŁŃŌŘŚŠŞŪŻŽ]|[a-z]+[A-Z]))""",
    re.VERBOSE,
)
_INITIAL = re.compile(r"(?:.*[.-])?[A-Z]|.*\.[A-Za-z]")
# How much of the text on both sides rules see, and the marks in it that they can ask for.
_REACH = 40
_JOINT = "‖"
_START = "¶"


def split_sentences(text: str, language: Language) -> Iterator[Span]:
    """The sentences of one paragraph, without the white space around them."""
    start = 0
    for match in _BOUNDARY.finditer(text):
        if _ends(text, start, match, language):
            yield from _trimmed(text, start, match.start("gap"))
            start = match.end("gap")
    yield from _trimmed(text, start, len(text))


def _ends(text: str, start: int, match: re.Match[str], language: Language) -> bool:
    context = _context(text, start, match)
    for rule in language.rules.get("sentences", ()):
        if rule.pattern.search(context):
            return bool(rule.values["ends"])
    word = match["word"]
    is_short = word in language.words["abbreviations"] or _INITIAL.fullmatch(word) is not None
    return match["stop"] != "." or not is_short


def _context(text: str, start: int, match: re.Match[str]) -> str:
    end, after = match.span("gap")
    first = max(start, end - _REACH)
    opening = _START if first == start else ""
    return f"{opening}{text[first:end]}{_JOINT}{text[after : after + _REACH]}"


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if piece.strip():
        left = len(piece) - len(piece.lstrip())
        yield Span(start + left, start + len(piece.rstrip()))
