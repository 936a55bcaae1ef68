"""Where the words of an answer stand in the text: literally, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.model import Span

# One mark in several shapes: typesetting, no other word.
_SHAPES = ("'’‘`´", '"“”„«»', "-‐‑–—")


def find_words(text: str, words: str, places: Iterable[Span]) -> Span | None:
    """Where `words` first stand as whole words in one of `places`, or None.

    White space is white space, and quotation marks, apostrophes and dashes match in any shape;
    every other character, its case included, must be the same.

    Args:
        text: The document's text.
        words: The words to look for.
        places: Where to look, in this order.
    """
    pattern = _pattern(words)
    if pattern is None:
        return None
    found = (pattern.search(text, place.start, place.end) for place in places)
    return next((Span(*match.span()) for match in found if match is not None), None)


def only_place(text: str, words: str, places: Iterable[Span]) -> Span | None:
    """Where `words` stand in `places`, if that is just once."""
    pattern = _pattern(words)
    if pattern is None:
        return None
    found = [match for p in places for match in pattern.finditer(text, p.start, p.end)]
    return Span(*found[0].span()) if len(found) == 1 else None


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = words.split()
    if not parts:
        return None
    body = r"\s+".join("".join(map(_character, part)) for part in parts)
    before = r"(?<!\w)" if _is_letter(parts[0][0]) else ""
    after = r"(?!\w)" if _is_letter(parts[-1][-1]) else ""
    return re.compile(f"{before}{body}{after}")


def _character(character: str) -> str:
    shapes = next((shape for shape in _SHAPES if character in shape), None)
    return re.escape(character) if shapes is None else f"[{re.escape(shapes)}]"


def _is_letter(character: str) -> bool:
    return character == "_" or character.isalnum()
