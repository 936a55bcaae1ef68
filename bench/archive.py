"""The claims of a whole archive, and how fast they come.

Data: JSON lines of documents, plain or gzip, or a folder of such files, with `text` and, where they
have them, `title`, `publisher`, and `date` or `published`; lines without a date are left out. With
`--out` the claims of each document become one line of that file, and a run that was interrupted
goes on behind the last whole line. All processors are used. `python -m bench.archives` draws
samples and plots from the file.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from rich.progress import track

from bench.archives.records import Record, document_of, read_records
from bench.options import Figures, Options
from dateline.export.claims import claim_fields
from dateline.extract import analyse, extract
from dateline.lang import Language, load_language
from dateline.model import Claim, Document
from dateline.model.plain import to_plain
from dateline.packs import Pack, load_pack

_TOGETHER = 16  # documents that a process is given at once


def run(options: Options) -> Figures:
    """Extract from all documents; but for the speed, the figures are also of earlier runs."""
    out = options.out or Path(tempfile.mkdtemp(prefix="dateline-bench-")) / "archive.jsonl"
    todo = list(read_records(options.data))[_whole_lines(out) :]
    began = time.perf_counter()
    _append(out, todo)
    seconds = time.perf_counter() - began
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    return {"documents_per_second": len(todo) / seconds, **dict(_figures(lines))}


def _whole_lines(out: Path) -> int:
    """How many documents are done; a last line without an end is cut off."""
    if not out.exists():
        return 0
    content = out.read_bytes()
    whole = content[: content.rfind(b"\n") + 1]
    out.write_bytes(whole)
    return whole.count(b"\n")


def _append(out: Path, records: Sequence[Record]) -> None:
    with ProcessPoolExecutor(os.cpu_count()) as pool, out.open("a", encoding="utf-8") as file:
        lines = pool.map(_line, records, chunksize=_TOGETHER)
        for line in track(lines, "Reading", total=len(records)):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


@cache
def _loaded() -> tuple[Language, Pack]:
    return load_language(), load_pack()


def _line(record: Record) -> dict[str, Any]:
    """What the file says of a document; `claims` is null where it cannot be read."""
    language, pack = _loaded()
    head = {
        "doc": record.name,
        "published": str(record.published),
        "dprk": record.names_dprk,
    }
    document = document_of(record)
    if document is None:
        return {**head, "claims": None}
    claims = extract(analyse(document, language, pack), pack, language)
    return {**head, "claims": [_told(document, claim) for claim in claims]}


def _told(document: Document, claim: Claim) -> dict[str, Any]:
    mention = claim.mentions[0].span
    said = document.text[mention.start : mention.end]
    return {"said": said, **claim_fields(claim), "whole": to_plain(claim)}


def _figures(lines: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, float | int]]:
    read = [line for line in lines if line["claims"] is not None]
    yield "unreadable", len(lines) - len(read)
    for name, chosen in (("dprk", True), ("other", False)):
        counts = [len(line["claims"]) for line in read if line["dprk"] == chosen]
        yield f"{name}_documents", len(counts)
        yield f"{name}_claims", sum(counts)
        yield f"{name}_claims_per_document", sum(counts) / max(1, len(counts))
    types = Counter(f"claims_{claim['type']}" for line in read for claim in line["claims"])
    yield from sorted(types.items())
