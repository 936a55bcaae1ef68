"""Whether the words around a time look ahead or back."""

from __future__ import annotations

import re
from collections.abc import Mapping


def looks_ahead(text: str, start: int, end: int, patterns: Mapping[str, str]) -> bool | None:
    """Whether a time at `[start, end)` of a sentence lies ahead of the report.

    A deadline word right before the time says so; else the nearest marker before it decides, else
    the first after it.

    Args:
        text: The sentence.
        start: Where the time begins.
        end: Where it ends.
        patterns: The language's `future`, `past` and `deadline` words.

    Returns:
        None where no word says.
    """
    if _deadline(patterns).search(text[:start]):
        return True
    marker = _marker(patterns)
    earlier = list(marker.finditer(text, 0, start))
    found = earlier[-1] if earlier else marker.search(text, end)
    return None if found is None else found["future"] is not None


def _marker(patterns: Mapping[str, str]) -> re.Pattern[str]:
    future, past = patterns["future"], patterns["past"]
    return re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past}))\b", re.IGNORECASE | re.VERBOSE)


def _deadline(patterns: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns['deadline']})\s*\Z", re.IGNORECASE | re.VERBOSE)
