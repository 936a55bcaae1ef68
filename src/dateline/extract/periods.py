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
# Half a unit as a duration and "and a half" behind whole ones; others are tenths: P1.5W.
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}
_HALF_ALONE = {
    "year": "6M",
    "hour": "T30M",
    "minute": "T30S",
    "day": "T12H",
    "decade": "5Y",
    "century": "50Y",
}


def read_period(rule: Rule, span: Span, fields: Fields) -> Period | None:
    """What the words at `span` mean, or None where they mean nothing together.

    Args:
        rule: Its value `timex` is the TIMEX3 value, with groups of the pattern in braces and
            `{length}` for the number and unit; its value `kind` is date, time, duration or set.
        span: Where they stand.
        fields: What the groups of its pattern hold.
    """
    whole = {**rule.values.get("fields", {}), **fields}
    if "unit" in whole:
        whole["length"] = length(whole)
    value = str(rule.values["timex"]).format_map(whole)
    return Period(span, value, str(rule.values["kind"]), rule.name, rule.values.get("mod"))


def length(fields: Fields) -> str:
    """A TIMEX3 duration without its `P`.

    Args:
        fields: `unit`, and `n` or `count`, which is X where the text does not say; `more` or
            `more2` where half a unit is added, `half_of` where half a unit is all.

    >>> length({"n": 3, "unit": "hour"}), length({"count": "X", "unit": "year"})
    ('T3H', 'XY')
    >>> length({"n": 2, "unit": "year", "more": "and a half"})
    '2Y6M'
    >>> length({"half_of": "half", "unit": "hour"})
    'T30M'
    """
    count, unit = fields.get("n", fields.get("count", 1)), str(fields["unit"])
    if "half_of" in fields:
        return _HALF_ALONE[unit]
    has_half = not {"more", "more2"}.isdisjoint(fields)
    if unit in _YEARS:
        years = _YEARS[unit]
        return f"{count if count == _UNKNOWN else int(count) * years + has_half * years // 2}Y"
    tenths, more = ("", _HALVES[unit]) if has_half and unit in _HALVES else (".5" * has_half, "")
    return f"{_LETTERS[unit][:-1]}{count}{tenths}{_LETTERS[unit][-1]}{more}"
