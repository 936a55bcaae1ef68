"""Files of the corpus -> reports. The form of a file is in `training/corpus/README.md`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from training.reports.fields import fields_of, refuse
from training.reports.report import ROLES, Claim, Mention, Report, Span

_KEYS = {"publisher", "published", "text", "claims"}


class ReportError(Exception):
    """A file that does not keep to the form; says which, and what is wrong."""


def read_reports(folder: Path) -> Iterator[Report]:
    """Every report below `folder`, by name.

    Raises:
        ReportError: A file is no TOML, lacks a field, or quotes what its line does not say.
    """
    for path in sorted(folder.rglob("*.toml"), key=lambda path: path.stem):
        try:
            yield _report(path)
        except KeyError as error:
            raise ReportError(f"{path}: {error} is missing") from error
        except (tomllib.TOMLDecodeError, ValueError) as error:
            raise ReportError(f"{path}: {error}") from error


def _report(path: Path) -> Report:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    refuse(set(content) - _KEYS, "unknown key")
    published, publisher = content["published"], content["publisher"]
    if type(published) is not date:
        raise ValueError("published must be a date, such as 2031-05-12")
    text, lines = _text(content["text"])
    claims = tuple(_claim(entry, publisher, text, lines) for entry in content["claims"])
    return Report(path.stem, path.parent.name, publisher, published, text, lines, claims)


def _text(written: str) -> tuple[str, tuple[Span, ...]]:
    """The running text, and where each written line went."""
    text, lines = "", list[Span]()
    for paragraph in re.split(r"\n\s*\n", written.strip()):
        for number, line in enumerate(map(str.strip, paragraph.splitlines())):
            text += (" " if number else "\n\n") if text else ""
            lines.append((len(text), len(text) + len(line)))
            text += line
    return text, tuple(lines)


def _claim(entry: Mapping[str, Any], publisher: str, text: str, lines: tuple[Span, ...]) -> Claim:
    fields = fields_of(entry, publisher)
    mentions = tuple(_mention(each, text, lines) for each in entry["mentions"])
    if not mentions:
        raise ValueError(f"claim {entry['event']}: without a mention")
    return Claim(fields, mentions)


def _mention(entry: Mapping[str, Any], text: str, lines: tuple[Span, ...]) -> Mention:
    refuse(set(entry) - {"line", "trigger", *ROLES}, "unknown key of a mention")
    number = entry["line"]
    if not 1 <= number <= len(lines):
        raise ValueError(f"there is no line {number}; the text has {len(lines)}")
    line = lines[number - 1]
    roles = {
        role: tuple(_quoted(words, text, line, number) for words in entry[role])
        for role in ROLES
        if entry.get(role)
    }
    return Mention(line, _quoted(entry["trigger"], text, line, number), roles)


def _quoted(quotation: str, text: str, line: Span, number: int) -> Span:
    """Where the quoted words stand in the line; "the test#2" is its second occurrence."""
    words, _, count = quotation.partition("#")
    said = text[slice(*line)]
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", said)]
    if not words or len(found) < int(count or 1):
        raise ValueError(f"line {number} does not say {quotation!r}: {said!r}")
    if len(found) > 1 and not count:
        raise ValueError(f"line {number} says {words!r} {len(found)} times; write {words}#1")
    start, end = found[int(count or 1) - 1]
    return line[0] + start, line[0] + end
