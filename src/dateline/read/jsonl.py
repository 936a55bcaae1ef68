"""JSON lines (https://jsonlines.org/), one report a line -> what each line says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedIOBase
from typing import Any

from dateline.errors import UnreadableInput
from dateline.read.facts import Facts
from dateline.read.language import language_code
from dateline.read.metadata import read_day
from dateline.read.wording import load_wording

_FIELDS = ("text", "title", "published", "publisher", "language", "url")


@dataclass(frozen=True, slots=True)
class Record:
    """One line.

    Attributes:
        text: The report.
        facts: The other fields.
        where: File and line, for errors.
        number: Of the line, from 1.
        raw: Its bytes.
    """

    text: str
    facts: Facts
    where: str
    number: int
    raw: bytes


def read_lines(
    stream: BufferedIOBase, name: str, longest: int
) -> Iterator[Record | UnreadableInput]:
    """What each line says, or why it cannot be read. Blank lines count but say nothing.

    Args:
        stream: The file, unpacked.
        name: Of the file, for errors.
        longest: Bytes that a line may have.
    """
    number = 0
    try:
        while line := stream.readline(longest + 1):
            number += 1
            where = f"{name}, line {number}"
            if len(line) > longest and not line.endswith(b"\n"):
                _skip_line(stream)
                problem = f"the line has more than {longest:,} bytes"
                yield UnreadableInput(where, problem, "Split the file into one report a line.")
            elif line.strip():
                yield _record(line, where, number)
    except (EOFError, OSError) as error:
        problem = f"the file ends or breaks off after this line ({error})"
        yield UnreadableInput(f"{name}, line {number}", problem, "Fetch it again.")


def _skip_line(stream: BufferedIOBase) -> None:
    while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass


def _record(line: bytes, where: str, number: int) -> Record | UnreadableInput:
    try:
        fields = json.loads(line.decode("utf-8-sig"))
        return _checked(fields, where, number, line)
    except UnreadableInput as error:
        return error
    except UnicodeDecodeError:
        return UnreadableInput(where, "the line is not UTF-8", "Save the file as UTF-8.")
    except (ValueError, RecursionError) as error:
        if not line.endswith(b"\n") and number > 1:
            problem = "the last line is cut: the file ends in the middle of it"
            return UnreadableInput(where, problem, "Fetch the file again.")
        return UnreadableInput(where, f"the line is not JSON ({error})", "Correct or remove it.")


def _checked(fields: Any, where: str, number: int, raw: bytes) -> Record:
    if not isinstance(fields, dict):
        raise UnreadableInput(where, "the line is no JSON object", 'Write {"text": "..."}.')
    for name in _FIELDS:
        if fields.get(name) is not None and not isinstance(fields[name], str):
            raise UnreadableInput(where, f"`{name}` is no string", "Put it in quotation marks.")
    if not fields.get("text"):
        raise UnreadableInput(where, "it has no `text`", "Add the report's text, or remove it.")
    return Record(fields["text"], _facts(fields, where), where, number, raw)


def _facts(fields: dict[str, str | None], where: str) -> Facts:
    published = read_day(fields.get("published"), load_wording())
    if fields.get("published") and published is None:
        problem = f"`published` is no date: {fields['published']!r}"
        raise UnreadableInput(where, problem, "Write it as 2024-05-13.")
    return Facts(
        published=published,
        publisher=fields.get("publisher") or None,
        title=fields.get("title") or None,
        url=fields.get("url") or None,
        language=language_code(fields.get("language")),
    )
