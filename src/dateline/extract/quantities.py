"""Numbers of an event, as the text gives them: counts, ordinals, calibres, distances."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from dateline.extract.reading import Reading
from dateline.extract.trigger import Trigger
from dateline.model import Quantity, Rule, Span, cite

_WORD = re.compile(r"\d[\d,.]*\d(?:st|nd|rd|th)?|\d(?:st|nd|rd|th)?|[a-z]+")
_ENDING = re.compile(r"(?:st|nd|rd|th)\Z")
_THOUSAND = 1000
_PLACES = 6  # decimals: a millimetre in kilometres


def quantities(reading: Reading, trigger: Trigger) -> tuple[Quantity, ...]:
    """The numbers in the trigger's sentence that stand in its part or measure its flight."""
    return tuple(_found(reading, lambda rule: _reach(reading, trigger, rule)))


def of_flight(reading: Reading, sentence: int) -> tuple[Quantity, ...]:
    """What a sentence that tells of a flight gives of it: "It flew 800 km at Mach 5"."""
    span = reading.sentence(sentence).span
    gate = next((rule for rule in _rules(reading) if rule.values.get("gate")), None)
    if gate is None or not gate.pattern.search(reading.text, span.start, span.end):
        return ()
    found = _found(reading, lambda _: (span.start, span.end))
    told = {rule.name for rule in _rules(reading) if rule.values.get("told")}
    return tuple(quantity for quantity in found if quantity.rule in told)


def _rules(reading: Reading) -> Sequence[Rule]:
    return reading.language.rules.get("quantities", ())


def _found(reading: Reading, reach: Callable[[Rule], tuple[int, int]]) -> list[Quantity]:
    """What the rules find where each may look, in text order; the first rule takes the words."""
    found: list[Quantity] = []
    for rule in _rules(reading):
        if rule.values.get("gate"):
            continue
        for match in rule.pattern.finditer(reading.text, *reach(rule)):
            span = Span(*match.span())
            if not any(span.overlaps(other.evidence.span) for other in found):
                found.append(_quantity(reading, rule, match))
    found.sort(key=lambda quantity: quantity.evidence.span)
    return [
        quantity
        for before, quantity in zip([None, *found], found, strict=False)
        if before is None or not _repeats(reading, before, quantity)
    ]


def _repeats(reading: Reading, before: Quantity, quantity: Quantity) -> bool:
    """Whether it is the one before in another unit: "800 km (500 miles)"."""
    gap = reading.text[before.evidence.span.end : quantity.evidence.span.start]
    return before.measure == quantity.measure and gap.strip() in {"(", ", or", "or"}


def distinct(found: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """One for each measure, number and unit: the first."""
    seen: dict[tuple[object, ...], Quantity] = {}
    for quantity in found:
        key = (quantity.measure, quantity.low, quantity.high, quantity.unit, quantity.scope)
        seen.setdefault(key, quantity)
    return tuple(seen.values())


def contradict(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers of one thing cannot both be so; a hedge ("about") leaves that open."""
    if (a.measure, a.unit, a.scope) != (b.measure, b.unit, b.scope):
        return False
    return a.hedge is None and b.hedge is None and (a.high < b.low or b.high < a.low)


def _reach(reading: Reading, trigger: Trigger, rule: Rule) -> tuple[int, int]:
    """What measures a flight stands anywhere after a launch; all else in the trigger's part."""
    if rule.values.get("told"):
        return trigger.span.start, reading.sentence(trigger.sentence).span.end
    return trigger.zone.start, trigger.zone.end


def _quantity(reading: Reading, rule: Rule, match: re.Match[str]) -> Quantity:
    values = reading.language.tables["quantities"]["value"]
    groups = match.groupdict()
    factor = _factor(rule, groups.get("unit"), values)
    low = _number(groups["low"], values)
    high = low if groups.get("high") is None else _number(groups["high"], values)
    return Quantity(
        measure=rule.values["measure"],
        low=round(min(low, high) * factor, _PLACES),
        high=round(max(low, high) * factor, _PLACES),
        unit=rule.values.get("unit", groups.get("unit") and groups["unit"].lower()),
        evidence=cite(reading.document, Span(*match.span())),
        rule=rule.name,
        hedge=groups.get("hedge"),
        scope=groups.get("scope"),
    )


def _factor(rule: Rule, unit: str | None, values: Mapping[str, Mapping[str, Any]]) -> float:
    """What one of the unit that the text names is in the unit of the rule."""
    if unit is None or "table" not in rule.values:
        return 1.0
    return float(values[rule.values["table"]][" ".join(unit.lower().split())])


def _number(text: str, values: Mapping[str, Mapping[str, Any]]) -> float:
    """A number in digits or words: "1.5 million", "twenty-four", "half a dozen", "17th"."""
    words = _WORD.findall(text.lower())
    total, part = 0.0, 0.0
    for word in words:
        known = values["number"].get(word, values["rank"].get(word))
        if word in values["times"]:
            part = max(part, 1.0) * float(values["times"][word])
            if part >= _THOUSAND:
                total, part = total + part, 0.0
        elif known is not None:
            part += float(known)
        elif word[0].isdigit():
            part += float(_ENDING.sub("", word).replace(",", ""))
    return (total + part) / (2 if words[0] == "half" else 1)
