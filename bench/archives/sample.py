"""A sample of an archive's claims, the same at each run, worded for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bench.archives.records import drawn

Line = Mapping[str, Any]
_FIELDS = ("actors", "recipients", "attendees", "objects", "place", "facility", "sources")


def sample(lines: Iterable[Line], count: int) -> list[tuple[Line, Line]]:
    """`count` claims with their documents, drawn by the hash of their identifiers."""
    claims = [(line, claim) for line in lines for claim in line["claims"]]
    return sorted(claims, key=lambda pair: drawn(identifier(*pair)))[:count]


def identifier(line: Line, claim: Line) -> str:
    """File, line, offset of the trigger, type."""
    return f"{line['doc']}@{claim['start']}:{claim['type']}"


def wording(line: Line, claim: Line) -> str:
    """A claim in a few lines: where it stands, what it says, and in which words."""
    head = f"{identifier(line, claim)} of {line['published']}: {claim['status']} {claim['time']}"
    fields = ", ".join(f"{name}: {_value(claim[name])}" for name in _FIELDS if claim[name])
    return f"{head}\n  {fields}\n  {' '.join(claim['said'].split())}\n\n"


def _value(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else " | ".join(value)
