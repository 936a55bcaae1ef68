"""How fast documents become claims on one core, and how much memory that takes.

Data: JSON lines of documents, plain or gzip, with `text` and, where they have them, `title` and
`date` or `published`.

With `--peer` the parser alone and a pipeline of spaCy read the sentences of the first documents,
each in a process of its own; `training/peer.py` makes such a pipeline.
"""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from bench import parsers
from bench.memory import peak_memory
from bench.options import Figures, Options
from dateline.errors import UnreadableInput
from dateline.extract import analyse, extract
from dateline.extract.segment import segment
from dateline.lang import load_language
from dateline.model import Document
from dateline.packs import load_pack
from dateline.read import document_from_text

_MOST = 1000  # documents; speed does not change after the first hundreds
_PARSED = 100  # documents that the parsers read one after the other
_DAY = date(2012, 1, 1)  # where a document has no date: speed does not depend on it


def run(options: Options) -> Figures:
    """Analyse and extract; reading and rule loading are not timed."""
    language, pack = load_language(), load_pack()
    documents = list(read_corpus(options.data))
    began = time.process_time()
    claims = [extract(analyse(document, language, pack), pack, language) for document in documents]
    seconds = time.process_time() - began
    words = sum(len(document.text.split()) for document in documents)
    return {
        "documents": len(documents),
        "words": words,
        "claims": sum(map(len, claims)),
        "cpu_seconds": seconds,
        "documents_per_second": len(documents) / seconds,
        "words_per_second": words / seconds,
        "peak_memory_mb": peak_memory(),
        **(_parsers(documents[:_PARSED], options) if options.peer else {}),
    }


def _parsers(documents: Sequence[Document], options: Options) -> Figures:
    """The parser beside the peer, on the same sentences."""
    language = load_language()
    sentences = [
        document.text[sentence.span.start : sentence.span.end]
        for document in documents
        for sentence in segment(document, language)
    ]
    return parsers.compare(sentences, options.profile, str(options.peer))


def read_corpus(path: Path) -> Iterator[Document]:
    """The first documents of a JSON lines file, plain or gzip, or of a folder of such files."""
    files = sorted(path.glob("*.jsonl*")) if path.is_dir() else [path]
    count = 0
    for file in files:
        opened = gzip.open if file.suffix == ".gz" else open
        with opened(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                document = _document(json.loads(line))
                if document is not None:
                    yield document
                    count += 1
                if count == _MOST:
                    return


def _document(record: dict[str, str]) -> Document | None:
    text = "\n\n".join(part for part in (record.get("title"), record.get("text")) if part)
    published = (record.get("date") or record.get("published") or "")[:10]
    day = date.fromisoformat(published) if published else _DAY
    try:
        return document_from_text(text, published=day)
    except UnreadableInput:  # empty, or in another language
        return None
