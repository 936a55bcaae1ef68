"""The wordings of a name that follow from an entry: with its calibre, its office, its state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from dateline.errors import RuleError
from dateline.model import ALWAYS, Alias, Period

Table = Mapping[str, Any]
States = Mapping[str, Table]

_MILLIMETRES = ("{}mm", "{} mm", "{}-millimeter", "{}-millimetre", "{} millimeters")


def aliases_of(entry: Table) -> tuple[Alias, ...]:
    """All other names of an entry, those written out first, without doubles."""
    aliases = {alias: None for alias in _all(entry) if alias.text != entry["name"]}
    return tuple(aliases)


def _all(entry: Table) -> Iterator[Alias]:
    for alias in entry.get("aliases", ()):
        yield Alias(alias) if isinstance(alias, str) else Alias(alias["text"], period_of(alias))
    for head in entry.get("heads", ()):
        yield from (Alias(text) for text in _with_calibre(head, entry.get("calibres", ())))
    for office in entry.get("offices", ()):
        for title in office.get("titles", ()) if "short" in entry else ():
            yield Alias(f"{title} {entry['short']}", period_of(office))


def heads_of(entry: Table, states: States) -> Iterator[tuple[str, Alias]]:
    """The ids of owners, and the words that mean this entity together with one of their names.

    The owner of a body is its state; that of an office its state, or its body: "IAEA chief".

    Raises:
        RuleError: An office is of no state of the register.
    """
    if entry.get("part_of") in states:
        yield from ((entry["part_of"], Alias(head)) for head in entry.get("heads", ()))
    for office in entry.get("offices", ()):
        for title in office.get("titles", ()):
            yield _owner(office, entry, states), Alias(title, period_of(office))


def _owner(office: Table, entry: Table, states: States) -> str:
    if "body" in office:
        return str(office["body"])
    state = office.get("state")
    if state not in states:
        raise RuleError(f"{entry['id']!r}: {state!r} is no state of states.toml")
    return str(state)


def _with_calibre(head: str, calibres: list[int]) -> Iterator[str]:
    for calibre in calibres:
        yield from (f"{form.format(calibre)} {head}" for form in _MILLIMETRES)


def period_of(entry: Table) -> Period:
    """The days between `from` and `to` of an entry, as far as it gives them."""
    start: date | None = entry.get("from")
    end: date | None = entry.get("to")
    return ALWAYS if start is None and end is None else Period(start, end)


def validity_of(entry: Table) -> Period:
    """From the start of the first office to the end of the last, or the entry's own period."""
    offices = [period_of(office) for office in entry.get("offices", ())]
    if not offices:
        return period_of(entry)
    starts = [period.start for period in offices if period.start is not None]
    ends = [period.end for period in offices if period.end is not None]
    start = min(starts) if len(starts) == len(offices) else None
    end = max(ends) if len(ends) == len(offices) else None
    return Period(start, end)
