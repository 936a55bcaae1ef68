"""An invented report: its text, its lines, and the claims that a careful reader finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

LISTS = ("actors", "attendees", "recipients", "objects")
ROLES = (*LISTS, "time", "place", "facility", "source", "cue")

# Offsets in the text of a report: half-open, in code points.
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mention:
    """A line that asserts or names an event.

    Attributes:
        line: The line.
        trigger: The words that name the event.
        roles: For each of `ROLES` that the line fills, its words.
    """

    line: Span
    trigger: Span
    roles: Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: its `fields` by the annotation guide, and where the text makes it."""

    fields: Mapping[str, Any]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """An invented report.

    Attributes:
        name: Of the file, without its ending.
        voice: Of the folder: who speaks so.
        publisher: An invented outlet.
        published: Civil day.
        text: Paragraphs, with a blank line between them.
        lines: Each sentence, headline or caption.
        claims: In the order of the file; none in one report of five.
    """

    name: str
    voice: str
    publisher: str
    published: date
    text: str
    lines: tuple[Span, ...]
    claims: tuple[Claim, ...]
