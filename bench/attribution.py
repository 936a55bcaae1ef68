"""Attributions against PolNeAR: source, cue and content of what a text attributes.

Data: a part of the corpus, a folder with `text/` and `attributions/`. `overlap`: a span of the same
role shares a character, one to one; the pieces of a discontinuous span are one. `exact`: the same
characters, white space aside. `triple`: all three parts exact. The corpus marks no attribution
within the content of another, so only the outermost that are found are compared.
`docs_per_s` counts parsing and not loading.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from bench.intervals import figures
from bench.options import Figures, Options
from bench.polnear.corpus import Annotated, Relation, characters, read_part
from bench.polnear.scoring import MEASURES, count
from dateline import attributions
from dateline.lang import Language, load_language
from dateline.model import Span


def run(options: Options) -> Figures:
    """Compare the attributions of all documents of a part."""
    language = load_language(profile=options.profile)
    language.parser.parse_words([("load",)])
    documents = list(read_part(options.data))
    began = time.process_time()
    found = [list(read(document, language)) for document in documents]
    spent = time.process_time() - began
    counts = [
        count(document.relations, ours) for document, ours in zip(documents, found, strict=True)
    ]
    result: dict[str, float | int | None] = {
        "documents": len(documents),
        "gold": sum(len(document.relations) for document in documents),
        "found": sum(map(len, found)),
    }
    for measure in MEASURES:
        result |= figures(measure, [each[measure] for each in counts])
    return {**result, "docs_per_s": len(documents) / spent if spent else None}


def read(document: Annotated, language: Language) -> Iterator[Relation]:
    """The outermost attributions that Dateline finds in a document."""
    for found in attributions(document.text, language=language):
        if found.depth == 0:
            parts = (found.source, found.cue, found.content)
            yield Relation(*(characters(_bounds(part), document.text) for part in parts))


def _bounds(spans: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    return ((span.start, span.end) for span in spans)
