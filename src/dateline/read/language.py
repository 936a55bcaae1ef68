"""Whether a report is in a language that can be read."""

from __future__ import annotations

import re

from dateline.errors import UnreadableInput
from dateline.read.wording import Wording

SUPPORTED = ("en",)
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"[a-z]{2}(?:[-_].*)?")
_THREE_LETTERS = {"eng": "en"}
_REMEDY = "Only reports in English (`en`) can be read yet."
# See [language] in en.toml: the least of English reports is .11, the most of Spanish ones .03.
_LEAST_SHARE = 0.06
_FEWEST_WORDS = 30
_SAMPLE = 10_000  # characters: what comes after them is taken to be in the same language


def language_code(tag: object) -> str | None:
    """The ISO 639-1 code in a language tag: `en` in `en-GB`; None where it is none."""
    if not isinstance(tag, str):
        return None
    code = tag.strip().lower()
    code = _THREE_LETTERS.get(code, code)
    return code[:2] if _CODE.fullmatch(code) else None


def refuse_other_languages(text: str, declared: str | None, where: str, wording: Wording) -> None:
    """Raise where a report is said not to be in English, or plainly is not.

    Raises:
        UnreadableInput: `declared` is another code, or the words are not English ones.
    """
    if declared is not None and declared not in SUPPORTED:
        raise UnreadableInput(where, f"its language is `{declared}`", _REMEDY)
    if not _is_english(text, wording):
        raise UnreadableInput(where, "its words are not English", _REMEDY)


def _is_english(text: str, wording: Wording) -> bool:
    words = _WORD.findall(text[:_SAMPLE])
    if len(words) < _FEWEST_WORDS:
        letters = "".join(filter(str.isalpha, text))
        return sum(map(str.isascii, letters)) * 2 >= len(letters)
    common = sum(map(wording.common.__contains__, map(str.lower, words)))
    return common >= _LEAST_SHARE * len(words)
