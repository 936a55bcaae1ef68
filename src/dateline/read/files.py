"""Files -> documents; what cannot be read comes back as an error among them."""

from __future__ import annotations

import gzip
import json
import re
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BufferedReader
from pathlib import Path

from dateline.errors import UnreadableInput
from dateline.model import Document
from dateline.read.document import from_segments, from_text
from dateline.read.encoding import decode, decode_page, refuse_binary
from dateline.read.facts import Facts
from dateline.read.inputs import SUFFIXES, find_inputs
from dateline.read.jsonl import Record, read_lines
from dateline.read.wording import load_wording

LARGEST = 20_000_000  # bytes of a text or page, and of one line of a JSON lines file
_Stream = BufferedReader | gzip.GzipFile
_GZIP = b"\x1f\x8b"
_BEGINNING = 4096
_IS_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_IS_RECORD = re.compile(rb'\s*\{[ \t]*"')


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and the bytes that it was read from.

    Attributes:
        document: The document.
        raw: The file's bytes, unpacked; of a JSON lines file, the line's.
    """

    document: Document
    raw: bytes


def read(
    path: Path,
    *,
    published: date | None = None,
    publisher: str | None = None,
    retrieved: datetime | None = None,
) -> Iterator[Reading | UnreadableInput]:
    """Read the documents of one file: one of a text or page, one a line of JSON lines.

    What a file is follows from its content; its suffix decides only where that is open. A
    document whose metadata gives no address has the file's, `file:///folder/report.txt`; in
    JSON lines the line's, `file:///folder/reports.jsonl#L3`. The arguments count before what
    metadata and text say.

    Args:
        path: The file, packed with gzip or not.
        published: Day of publication.
        publisher: Who published it.
        retrieved: When it is read, with time zone.

    Yields:
        A reading, or the error that says why there is none. Bad input never raises.
    """
    given = Facts(published=published, publisher=publisher, retrieved=retrieved)
    where = str(path)
    try:
        with _open(path) as stream:
            yield from _read_stream(stream, path, given)
    except UnreadableInput as error:
        yield error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield UnreadableInput(where, f"the archive is damaged ({error})", "Fetch it again.")
    except OSError as error:
        problem = f"it cannot be read ({error.strerror or error})"
        yield UnreadableInput(where, problem, "Check the path and its permissions.")


def _open(path: Path) -> _Stream:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        path.iterdir()  # raises where it may not be listed
        empty = " without a file to read" if find_inputs([path]) == [path] else ""
        remedy = f"Name the files in it; {', '.join(sorted(SUFFIXES))} are found without."
        raise UnreadableInput(str(path), f"it is a folder{empty}", remedy)
    if not stat.S_ISREG(mode):  # a pipe or device may never end
        raise UnreadableInput(str(path), "it is no ordinary file", "Save its content as a file.")
    with path.open("rb") as stream:
        is_packed = stream.read(2) == _GZIP
    return gzip.open(path) if is_packed else path.open("rb")


def _read_stream(stream: _Stream, path: Path, given: Facts) -> Iterator[Reading | UnreadableInput]:
    beginning = stream.peek(_BEGINNING)[:_BEGINNING]
    if _is_json_lines(beginning, path):
        for line in read_lines(stream, str(path), LARGEST):
            yield line if isinstance(line, UnreadableInput) else _read_record(line, path, given)
        return
    raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        problem = f"it has more than {LARGEST:,} bytes"
        raise UnreadableInput(str(path), problem, "Split it, or save only the report's text.")
    yield Reading(_document(raw, path, given), raw)


def _is_json_lines(beginning: bytes, path: Path) -> bool:
    refuse_binary(beginning, str(path))
    return bool(_IS_RECORD.match(_plain(beginning))) or bool(
        {".jsonl", ".ndjson"} & _suffixes(path)
    )


def _plain(beginning: bytes) -> bytes:
    """The beginning of a file without byte order mark and without the zeros of UTF-16."""
    return beginning.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")


def _suffixes(path: Path) -> set[str]:
    return {suffix.lower() for suffix in path.suffixes[-2:]}


def _read_record(record: Record, path: Path, given: Facts) -> Reading | UnreadableInput:
    address = Facts(url=f"{path.resolve().as_uri()}#L{record.number}")
    try:
        document = from_text(record.text, given.over(record.facts).over(address), record.where)
    except UnreadableInput as error:
        return error
    return Reading(document, record.raw)


def _document(raw: bytes, path: Path, given: Facts) -> Document:
    address = Facts(url=path.resolve().as_uri())
    if _is_page(raw, path):
        return _from_page(raw, str(path), given, address)
    text = decode(raw, str(path))
    _refuse_json(text, str(path))
    return from_text(text, given.over(address), str(path))


def _is_page(raw: bytes, path: Path) -> bool:
    if _IS_PAGE.match(_plain(raw[:_BEGINNING])):
        return True
    return bool({".html", ".htm"} & _suffixes(path)) and b"<" in raw


def _from_page(raw: bytes, where: str, given: Facts, address: Facts) -> Document:
    from dateline.read.html import read_page  # noqa: PLC0415 (trafilatura takes 0.7 s to import)

    page = read_page(decode_page(raw, where), where, load_wording())
    document = from_segments(page.segments, given.over(page.facts).over(address), where)
    if "\ufffd" in document.text and "\ufffd".encode() not in raw:
        raise UnreadableInput(where, "the report has damaged bytes", "Fetch it again.")
    return document


def _refuse_json(text: str, where: str) -> None:
    if text.lstrip()[:1] not in {"{", "["}:
        return
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return
    problem = "it is one piece of JSON, not JSON lines"
    raise UnreadableInput(where, problem, "Write one report a line: jq -c '.[]' FILE > FILE.jsonl")
