"""Lemmas against treebanks: a folder of `*.conllu`, with the tags that stand there.

Percentages, without regard to capitals; words without a gold lemma (`_`) do not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.options import Figures, Options
from dateline.lang.lemmas import Lemmatiser

_CONTENT = {"VERB", "NOUN"}


def run(options: Options) -> Figures:
    """Score every word under a folder: `all`, and `verb_noun` alone."""
    lemmatiser = Lemmatiser.load()
    scored = [
        (upos in _CONTENT, lemmatiser(form, xpos).lower() == lemma.lower())
        for form, lemma, upos, xpos in words(options.data)
    ]
    return {
        "words": len(scored),
        "all": _percent(right for _, right in scored),
        "verb_noun": _percent(right for content, right in scored if content),
    }


def words(data: Path) -> Iterator[tuple[str, str, str, str]]:
    """Form, lemma, universal and Penn tag of every word with a lemma."""
    for file in sorted(data.rglob("*.conllu")):
        for line in file.read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if columns[0].isdigit() and columns[2] != "_":
                yield columns[1], columns[2], columns[3], columns[4]


def _percent(answers: Iterable[bool]) -> float | None:
    every = list(answers)
    return 100 * sum(every) / len(every) if every else None
