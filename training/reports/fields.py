"""The fields of a claim, held to the annotation guide."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from training.reports.report import LISTS

TYPES = frozenset(
    {
        "agreement",
        "appointment",
        "attack",
        "construction",
        "deployment",
        "display",
        "exercise",
        "meeting",
        "production",
        "sanction",
        "statement",
        "test",
        "transfer",
        "visit",
    }
)
STATUSES = frozenset({"alleged", "assessed", "denied", "happened", "ordered", "planned"})
SALIENCES = frozenset({"main", "background"})
_CHOICES = {"type": TYPES, "status": STATUSES, "salience": SALIENCES}
_WORDS = ("event", "place", "facility")
_KEYS = (*_CHOICES, *_WORDS, *LISTS, "time", "sources")
_DAY = r"\d{4}(-\d\d(-\d\d)?)?"
_TIME = re.compile(rf"{_DAY}(/{_DAY})?")


def fields_of(entry: Mapping[str, Any], publisher: str) -> dict[str, Any]:
    """The fields of a claim; empty lists and None where the entry leaves them out.

    Raises:
        ValueError: An unknown key, or a value that the guide does not know.
    """
    refuse(set(entry) - {*_KEYS, "mentions"}, f"claim {entry['event']}: unknown key")
    fields = {key: entry.get(key, [] if key in LISTS else None) for key in _KEYS}
    for key, allowed in _CHOICES.items():
        refuse({fields[key]} - allowed, f"claim {entry['event']}: unknown {key}")
    for problem in _problems(fields, publisher):
        raise ValueError(f"claim {entry['event']}: {problem}")
    return fields


def _problems(fields: Mapping[str, Any], publisher: str) -> list[str]:
    time, sources = fields["time"], fields["sources"]
    problems = [
        f"{key} must be a list of names" for key in LISTS if not _are_words(fields[key])
    ] + [f"{key} must be words" for key in _WORDS if not isinstance(fields[key], str | None)]
    if time is not None and not (isinstance(time, str) and _TIME.fullmatch(time)):
        problems.append(f"time {time!r} is no day, month, year or interval")
    if not sources or not _are_words(sources) or sources[0] != publisher:
        problems.append(f"sources must begin with the publisher, {publisher!r}")
    return problems


def _are_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def refuse(keys: Collection[object], what: str) -> None:
    """Raise a `ValueError` that names `keys`, if there are any."""
    if keys:
        raise ValueError(f"{what}: {', '.join(sorted(map(str, keys)))}")
