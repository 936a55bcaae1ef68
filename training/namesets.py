"""Corpora of names -> spans (first word, last word, kind) over words of the splitter."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from dateline.lang import Splitter
from training.examples import Example, tagged

Spans = list[tuple[int, int, str]]
KINDS = frozenset({"PER", "ORG", "LOC"})
_RE3D_KINDS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
_ARTICLES = frozenset({"the", "a", "an"})
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"'])|\n+")


def bio_spans(tags: Sequence[str]) -> Spans:
    """Spans of PER, ORG and LOC in BIO or IO tags."""
    spans: Spans = []
    start, kind = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        prefix, _, label = tag.partition("-")
        if kind and (prefix != "I" or label != kind):
            spans.append((start, index, kind))
            kind = ""
        if prefix in {"B", "I"} and not kind:
            start, kind = index, label
    return [span for span in spans if span[2] in KINDS]


def read_columns(file: Path, word: int, tag: int) -> Iterator[tuple[str, tuple[str, ...], Spans]]:
    """(id, words, spans) of a file with one word a line and tags in a column."""
    identity, rows = "", list[list[str]]()
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id"):
            identity = line.partition("=")[2].strip()
        elif line.strip() and not line.startswith("# "):
            rows.append(line.split("\t") if "\t" in line else line.split())
        elif not line.strip() and rows:
            yield identity, tuple(row[word] for row in rows), bio_spans([row[tag] for row in rows])
            rows = []


def read_redocred(folder: Path) -> Iterator[tuple[tuple[str, ...], Spans]]:
    """Words and spans of the sentences of Re-DocRED."""
    for file in sorted(folder.glob("*_revised.json")):
        for document in json.loads(file.read_text(encoding="utf-8")):
            spans: dict[int, Spans] = defaultdict(list)
            for mention in (m for entity in document["vertexSet"] for m in entity):
                if mention["type"] in KINDS:
                    spans[mention["sent_id"]].append((*mention["pos"], mention["type"]))
            for index, words in enumerate(document["sents"]):
                yield tuple(words), spans[index]


def read_re3d(folder: Path, splitter: Splitter) -> Iterator[tuple[tuple[str, ...], Spans]]:
    """Words and spans of the sentences of re3d, whose annotations are offsets."""
    for source in sorted(path for path in folder.iterdir() if path.is_dir()):
        entities: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for entity in _lines(source / "entities.json"):
            if entity["type"] in _RE3D_KINDS and entity["confidence"] >= 0.5:
                place = (entity["begin"], entity["end"], _RE3D_KINDS[entity["type"]])
                entities[entity["documentId"]].append(place)
        for document in _lines(source / "documents.json"):
            yield from _cut(document["text"], entities[document["_id"]], splitter)


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line)


def _cut(
    text: str, entities: Iterable[tuple[int, int, str]], splitter: Splitter
) -> Iterator[tuple[tuple[str, ...], Spans]]:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        words = [(start + s.start, start + s.end) for s in splitter(text[start:end])]
        spans: Spans = []
        for begin, stop, kind in entities:
            inside = [i for i, (a, b) in enumerate(words) if a < stop and b > begin]
            if inside and start <= begin and stop <= end:
                spans.append((inside[0], inside[-1] + 1, kind))
        yield tuple(text[a:b] for a, b in words), spans


def divided(words: Sequence[str], spans: Spans, splitter: Splitter) -> tuple[Sequence[str], Spans]:
    """The same sentence with words divided further, as the splitter does it."""
    pieces: list[str] = []
    begins: list[int] = []
    for word in words:
        begins.append(len(pieces))
        pieces += [word[s.start : s.end] for s in splitter(word)] or (
            [word] if word.strip() else []
        )
    begins.append(len(pieces))
    moved = [(begins[a], begins[b], kind) for a, b, kind in spans]
    return pieces, [span for span in moved if span[0] < span[1]]


def example(words: Sequence[str], spans: Spans) -> Example:
    """A sentence with names and no tree."""
    return Example(tuple(words), names=tagged(len(words), spans))


def trimmed(words: Sequence[str], span: tuple[int, int, str]) -> tuple[int, int, str] | None:
    """The span without articles at its start; None where nothing is left."""
    first, last, kind = span
    while first < last and words[first].lower() in _ARTICLES:
        first += 1
    return (first, last, kind) if first < last else None
