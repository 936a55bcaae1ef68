"""Sentences against treebanks: a folder of `*.conllu` whose paragraphs are rebuilt as raw text.

A paragraph is what stands between two `# newpar` or `# newdoc` comments, its sentences joined by
a space. A sentence is found when both its ends are. Percentages. `--out` gets each paragraph with
a difference: `+` a boundary too many, `-` one too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.options import Figures, Options
from bench.shares import percent
from dateline.lang import load_language, split_sentences

_NEW = ("# newpar", "# newdoc")
# GUM tells how many sentences each block has: "p (7 s) | figure (1 s)". What comes after the first
# block with sentences is a paragraph of its own.
_BLOCK = re.compile(r"# newpar_block = (?:[^|]*\(0 s\) \|)*[^|]*?\(([1-9]\d*) s\)")
_TEXT = "# text = "


@dataclass(frozen=True, slots=True)
class Scored:
    """One paragraph with the places of its sentences, gold and found."""

    text: str
    gold: frozenset[tuple[int, int]]
    found: frozenset[tuple[int, int]]


def run(options: Options) -> Figures:
    """Precision, recall and F1 of sentences."""
    scored = [*compare(options.data)]
    if options.out:
        options.out.write_text("".join(map(_differences, scored)), encoding="utf-8")
    gold = sum(len(each.gold) for each in scored)
    found = sum(len(each.found) for each in scored)
    right = sum(len(each.gold & each.found) for each in scored)
    return {
        "paragraphs": len(scored),
        "sentences": gold,
        "precision": percent(right, found),
        "recall": percent(right, gold),
        "sentence_f1": percent(2 * right, gold + found),
    }


def compare(data: Path) -> Iterator[Scored]:
    """Split every paragraph under `data`."""
    language = load_language()
    for file in sorted(data.rglob("*.conllu")):
        for sentences in paragraphs(file):
            text = " ".join(sentences)
            spans = split_sentences(text, language)
            found = frozenset((span.start, span.end) for span in spans)
            yield Scored(text, frozenset(_places(sentences)), found)


def paragraphs(file: Path) -> Iterator[list[str]]:
    """The sentences of each paragraph of a treebank file."""
    sentences: list[str] = []
    left = -1
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith(_TEXT):
            sentences.append(line.removeprefix(_TEXT).strip())
            left -= 1
        elif block := _BLOCK.match(line):
            left = int(block[1])
        if sentences and (left == 0 or line.startswith(_NEW)):
            yield sentences
            sentences = []
    if sentences:
        yield sentences


def _places(sentences: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for sentence in sentences:
        yield start, start + len(sentence)
        start += len(sentence) + 1


def _differences(scored: Scored) -> str:
    gold = {start for start, _ in scored.gold}
    found = {start for start, _ in scored.found}
    return "".join(
        f"{'+' if start in found else '-'} {scored.text[max(0, start - 60) : start]}"
        f"|{scored.text[start : start + 60]}\n"
        for start in sorted(gold ^ found)
    )
