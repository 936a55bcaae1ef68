"""What the groups of a rule's pattern say: words and digits become numbers of the calendar."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.lang import Language

Fields = Mapping[str, int | str]

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_HUNDRED = 100
# The groups that say what to quote, and what stands between two ends, hold no field.
_PLACES = {"time", "gap"}


def fields_of(match: re.Match[str], language: Language) -> dict[str, int | str]:
    """The groups of `match` by name, each read with the table that bears its name."""
    tables = language.tables["times"]["value"]
    fields = {
        name: _value(text, tables.get(name.rstrip("2"), {}), tables["numeral"])
        for name, text in match.groupdict().items()
        if text is not None and name not in _PLACES
    }
    if "feast" in fields:  # a day of the year, as 12-25
        month, day = str(fields["feast"]).split("-")
        fields |= {"month": int(month), "day": int(day)}
    return fields


def _value(
    text: str, table: Mapping[str, int | str], numerals: Mapping[str, int | str]
) -> int | str:
    word = " ".join(text.split())
    value = table.get(word, table.get(word.lower()))
    if value is not None:
        return value
    digits = _NUMBER.findall(word.replace(",", ""))
    return int(digits[-1]) if digits else _counted(word, numerals)


def _counted(text: str, numerals: Mapping[str, int | str]) -> int | str:
    """A number written in words: "twenty-four", "two hundred"; other words stay as they are."""
    words = _WORD.findall(text.lower())
    if not all(word in numerals for word in words):
        return text
    total = 0
    for word in words:
        value = int(numerals[word])
        total = max(total, 1) * value if value >= _HUNDRED else total + value
    return total
