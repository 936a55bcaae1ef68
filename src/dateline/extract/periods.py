"""Lengths of time, habits and vague times: what they mean without days of the calendar."""

from __future__ import annotations

from dateline.extract.fields import Fields
from dateline.extract.timings import Period
from dateline.model import Rule, Span

# Units of a TIMEX3 duration; those of the clock stand behind a T.
_LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
_YEARS = {"decade": 10, "century": 100}
_UNKNOWN = "X"
# "And a half", by unit.
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}


def read_period(rule: Rule, span: Span, fields: Fields) -> Period | None:
    """What the words at `span` mean, or None where they mean nothing together.

    Args:
        rule: Its value `timex` is the TIMEX3 value, with groups of the pattern in braces and
            `{length}` for the number and unit; its value `kind` is date, duration or set.
        span: Where they stand.
        fields: What the groups of its pattern hold.
    """
    whole = {**rule.values.get("fields", {}), **fields}
    if "unit" in whole:
        whole["length"] = length(whole)
    value = str(rule.values["timex"]).format_map(whole)
    return Period(span, value, str(rule.values["kind"]), rule.name)


def length(fields: Fields) -> str:
    """A TIMEX3 duration without its `P`.

    Args:
        fields: `unit`, and `n` or `count`, which is X where the text does not say; `more` where
            half a unit is added.

    >>> length({"n": 3, "unit": "hour"}), length({"count": "X", "unit": "year"})
    ('T3H', 'XY')
    """
    count, unit = fields.get("n", fields.get("count", 1)), str(fields["unit"])
    if unit in _YEARS:
        return f"{count if count == _UNKNOWN else int(count) * _YEARS[unit]}Y"
    more = _HALVES.get(unit, "") if "more" in fields else ""
    return f"{_LETTERS[unit][:-1]}{count}{_LETTERS[unit][-1]}{more}"
