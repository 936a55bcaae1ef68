"""Numbers of an event, as the text gives them: counts, ordinals, calibres, distances."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from dateline.extract.reading import Reading
from dateline.extract.trigger import Trigger
from dateline.model import Quantity, Rule, Span, cite


def quantities(reading: Reading, trigger: Trigger) -> tuple[Quantity, ...]:
    """The numbers in the trigger's sentence that stand in its part or measure its flight."""
    found: list[Quantity] = []
    taken: list[Span] = []
    for rule in reading.language.rules.get("quantities", ()):
        for match in rule.pattern.finditer(reading.text, *_reach(reading, trigger, rule)):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                found.append(_quantity(reading, rule, match))
    return tuple(sorted(found, key=lambda quantity: quantity.evidence.span))


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
    """Distances stand anywhere after a launch; all else in the trigger's part of the sentence."""
    if rule.values["measure"] in {"distance", "altitude"}:
        return trigger.span.start, reading.sentence(trigger.sentence).span.end
    return trigger.zone.start, trigger.zone.end


def _quantity(reading: Reading, rule: Rule, match: re.Match[str]) -> Quantity:
    values = reading.language.tables["quantities"]["value"]
    groups = match.groupdict()
    low = _number(groups["low"], values)
    high = low if groups.get("high") is None else _number(groups["high"], values)
    unit = groups.get("unit")
    return Quantity(
        measure=rule.values["measure"],
        low=min(low, high),
        high=max(low, high),
        unit=None if unit is None else _unit(unit, values),
        evidence=cite(reading.document, Span(*match.span())),
        rule=rule.name,
        hedge=groups.get("hedge"),
        scope=groups.get("scope"),
    )


def _number(text: str, values: Mapping[str, Mapping[str, Any]]) -> float:
    word = text.lower()
    known = values["number"].get(word, values["rank"].get(word))
    return float(word.replace(",", "")) if known is None else float(known)


def _unit(text: str, values: Mapping[str, Mapping[str, Any]]) -> str:
    word = " ".join(text.lower().split())
    return str(values["length"].get(word, values["bore"].get(word, word)))
