"""The lines of an archive as documents."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from dateline.errors import UnreadableInput
from dateline.model import Document
from dateline.read import document_from_text

_DPRK = re.compile(r"North Korea|DPRK|Democratic People['’]s Republic of Korea", re.IGNORECASE)
_PUBLISHERS = {"KCNA": "KCNA", "statements": "White House"}  # by how the file's name begins
_MARKED = "statements"  # files that begin so hold Markdown
_MARKUP = re.compile(r"\*\*|</?\w+>|\\(?=\W)")
_WRAP = re.compile(r"(?<!  )(?<!\n)\n(?!\s*\n)[ ]*")


@dataclass(frozen=True, slots=True)
class Record:
    """A line of an archive.

    Attributes:
        name: File and number of the line, from 1.
        text: With the title as first paragraph.
        published: Civil day.
        publisher: Who published it, or None.
    """

    name: str
    text: str
    published: date
    publisher: str | None

    @property
    def names_dprk(self) -> bool:
        """Whether it mentions the DPRK by one of its names."""
        return _DPRK.search(self.text) is not None


def read_records(path: Path) -> Iterator[Record]:
    """The dated documents of a JSON lines file, plain or gzip, or of a folder of such files."""
    for file in sorted(path.glob("*.jsonl*")) if path.is_dir() else [path]:
        opened = gzip.open if file.suffix == ".gz" else open
        with opened(file, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                record = _record(json.loads(line), file.name.split(".")[0], number)
                if record is not None:
                    yield record


def _record(fields: Mapping[str, str], file: str, number: int) -> Record | None:
    day = (fields.get("date") or fields.get("published") or "")[:10]
    if not day:
        return None
    known = next((each for name, each in _PUBLISHERS.items() if file.startswith(name)), None)
    text = fields.get("text") or ""
    parts = [fields.get("title"), _plain(text) if file.startswith(_MARKED) else text]
    return Record(
        fields.get("name") or f"{file}:{number}",
        "\n\n".join(part for part in parts if part),
        date.fromisoformat(day),
        fields.get("publisher") or known,
    )


def _plain(text: str) -> str:
    """Without the marks of Markdown, and with the line ends that part paragraphs alone."""
    return _WRAP.sub(" ", _MARKUP.sub("", text))


def document_of(record: Record) -> Document | None:
    """The record as a document; None where it is empty or in another language."""
    try:
        return document_from_text(
            record.text, published=record.published, publisher=record.publisher, url=record.name
        )
    except UnreadableInput:
        return None


def choose(records: Iterable[Record], others: int) -> Iterator[Record]:
    """Those that name the DPRK, and `others` of the rest, drawn by the hash of their names."""
    rest = []
    for record in records:
        if record.names_dprk:
            yield record
        else:
            rest.append(record)
    yield from sorted(rest, key=lambda each: drawn(each.name))[:others]


def drawn(name: str) -> str:
    """A place in an order that looks random and is the same in every run."""
    return hashlib.sha256(name.encode()).hexdigest()


def worded(record: Record) -> str:
    """The record as a line that `read_records` reads."""
    return json.dumps(asdict(record), default=str, ensure_ascii=False) + "\n"
