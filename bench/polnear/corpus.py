"""Annotated documents of a PolNeAR part.

A part is a folder with `text/<name>.txt` and `attributions/<name>_<annotator>.ann` in brat's
standoff format (https://github.com/networkdynamics/PolNeAR). Of several annotators of a document
the first by name is taken, for documents that measured their agreement have up to six.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r"(T\d+)\t(\w+) ([\d ;]+)\t|E\d+\t(.+)")
ROLES = ("source", "cue", "content")

Characters = frozenset[int]
"""Offsets of the characters of a part, which may stand in several pieces; white space aside."""
NONE: Characters = frozenset()


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution; a part that the text does not have is empty."""

    source: Characters
    cue: Characters
    content: Characters

    def part(self, role: str) -> Characters:
        """The part of that role."""
        found: Characters = getattr(self, role)
        return found


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with its attributions."""

    name: str
    text: str
    relations: tuple[Relation, ...]


def read_part(folder: Path) -> Iterator[Annotated]:
    """The documents of a part that somebody annotated, by name."""
    for path in sorted((folder / "text").glob("*.txt")):
        # As bytes: offsets count the line ends as they are.
        text = path.read_bytes().decode("utf-8")
        annotated = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if annotated:
            standoff = annotated[0].read_bytes().decode("utf-8")
            yield Annotated(path.stem, text, tuple(read_relations(standoff, text)))


def read_relations(standoff: str, text: str) -> Iterator[Relation]:
    """The attributions of one annotation file, those aside that have no part at all."""
    pieces: dict[str, Characters] = {}
    for line in standoff.splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        if match[1]:
            pieces[match[1]] = characters(_bounds(match[3]), text)
            continue
        relation = _relation(match[4], pieces)
        if any(map(relation.part, ROLES)):
            yield relation


def _relation(line: str, pieces: dict[str, Characters]) -> Relation:
    parts = dict.fromkeys(ROLES, NONE)
    for part in line.split():
        role, _, name = part.partition(":")
        role = role.rstrip("0123456789").lower()
        if role in parts:
            parts[role] |= pieces.get(name, NONE)
    return Relation(**parts)


def _bounds(spans: str) -> Iterator[tuple[int, int]]:
    for span in spans.split(";"):
        start, end = span.split()
        yield int(start), int(end)


def characters(bounds: Iterator[tuple[int, int]], text: str) -> Characters:
    """The offsets between all bounds at which no white space stands."""
    return frozenset(
        i for start, end in bounds for i in range(start, end) if not text[i : i + 1].isspace()
    )
