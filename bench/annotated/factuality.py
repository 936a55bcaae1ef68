"""Judgements of how sure event mentions are, in the columns of Stanovsky and others (2017)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import UnreadableInput

_VALUE = 2


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence.

    Attributes:
        forms: Its words.
        values: The value of each word that names an event, by index: from -3 to 3.
    """

    forms: tuple[str, ...]
    values: dict[int, float]


def read_judged(data: Path) -> Iterator[Judged]:
    """The sentences with events of the `*.conll` files in a folder of any depth, or of one file.

    Columns: index, word, value or `_`, and others; an empty line ends a sentence. "haven't", which
    the corpus leaves whole and treebanks part, is parted.

    Raises:
        UnreadableInput: A row has no word or value, or a value that is no number from -3 to 3.
    """
    for file in [data] if data.is_file() else sorted(data.rglob("*.conll")):
        rows: list[list[str]] = []
        for line in [*file.read_text(encoding="utf-8").split("\n"), ""]:
            if line.strip():
                rows.append(line.split("\t"))
                continue
            sentence = _sentence(rows, file)
            rows = []
            if sentence.values:
                yield sentence


def _sentence(rows: list[list[str]], file: Path) -> Judged:
    remedy = "Columns are index, word, value from -3 to 3 or _, parted by tabs."
    try:
        forms: list[str] = []
        values: dict[int, float] = {}
        for row in rows:
            if row[_VALUE] != "_":
                values[len(forms)] = float(row[_VALUE])
            forms += _parted(row[1])
    except (IndexError, ValueError) as error:
        raise UnreadableInput(str(file), f"a row cannot be read: {error}", remedy) from error
    wrong = next((value for value in values.values() if not -3 <= value <= 3), None)
    if wrong is not None:
        raise UnreadableInput(str(file), f"the value {wrong} lies outside the scale", remedy)
    return Judged(tuple(forms), values)


def _parted(form: str) -> tuple[str, ...]:
    is_whole = form.lower().endswith("n't") and len(form) > len("n't")
    return (form[:-3], form[-3:]) if is_whole else (form,)
