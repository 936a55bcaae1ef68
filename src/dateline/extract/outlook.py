"""Whether the words around a time look ahead or back."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

_FLAGS = re.IGNORECASE | re.VERBOSE
# The longest deadline word: "ahead of the very beginning of the".
_REACH = 60
# As much stands between "had never" and "until" at the most.
_NEVER = 120
# A past verb further away is that of another clause: on TimeBank and AQUAINT no time is lost by it,
# and in newer news "the convention in July" is ahead.
_FAR = 60


def looks_ahead(text: str, start: int, end: int, patterns: Mapping[str, str]) -> bool | None:
    """Whether a time at `[start, end)` of a sentence lies ahead of the report.

    A deadline word right before the time says so, or a past verb right behind it: "on Friday
    said". Else the nearest marker before it decides, unless it is past and far; else the first
    after it.

    Args:
        text: The sentence.
        start: Where the time begins.
        end: Where it ends.
        patterns: The language's `future`, `past` and `deadline` words, what stands behind a
            deadline that is `over`, and before one that is `met`.

    Returns:
        None where no word says.
    """
    if _before(patterns["deadline"]).search(text, max(0, start - _REACH), start):
        if _before(patterns["met"]).search(text, max(0, start - _NEVER), start):
            return False
        return _over(patterns["over"]).match(text, end, end + _REACH) is None
    starts, ahead = _markers(text, patterns["future"], patterns["past"], patterns["open"])
    before, after = bisect_left(starts, start), bisect_left(starts, end)
    if after < len(starts) and ahead[after] is False and starts[after] - end <= 1:
        return False
    if before:
        is_ahead = ahead[before - 1]
        return is_ahead if is_ahead or start - starts[before - 1] <= _FAR else None
    return ahead[after] if after < len(ahead) else None


@lru_cache(maxsize=16)  # the times of a sentence are read one after another
def _markers(
    text: str, future: str, past: str, open_: str
) -> tuple[tuple[int, ...], tuple[bool | None, ...]]:
    """Where the words that look ahead or back begin, and which of the two they do, if any."""
    found = [*_marker(future, past, open_).finditer(text)]
    ahead = {"future": True, "past": False, "open": None}
    return (
        tuple(match.start() for match in found),
        tuple(ahead[str(match.lastgroup)] for match in found),
    )


@lru_cache(maxsize=4)
def _marker(future: str, past: str, open_: str) -> re.Pattern[str]:
    parts = rf"(?P<open>{open_})|(?P<future>{future})|(?P<past>{past})"
    return re.compile(rf"\b(?:{parts})\b", _FLAGS)


@lru_cache(maxsize=4)
def _over(over: str) -> re.Pattern[str]:
    return re.compile(over, _FLAGS)


@lru_cache(maxsize=4)
def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\s*\Z", _FLAGS)
