"""Treebanks in the CoNLL-U format (https://universaldependencies.org/format.html)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the gold standard: the columns of the format, the head as an index."""

    form: str
    lemma: str
    upos: str
    xpos: str
    features: str
    head: int
    relation: str
    notes: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the gold standard.

    Attributes:
        id: `sent_id` of the file; empty where there is none.
        text: Its characters.
        tokens: Its words.
        opens: Whether a paragraph or document begins with it.
    """

    id: str
    text: str
    tokens: tuple[Token, ...]
    opens: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple(token.form for token in self.tokens)


def read_treebank(folder: Path) -> Iterator[Sentence]:
    """The sentences of every `.conllu` file under `folder`, file by file."""
    for path in sorted(folder.rglob("*.conllu")) if folder.is_dir() else [folder]:
        lines = path.read_text(encoding="utf-8").splitlines()
        blocks = (list(block) for full, block in groupby(lines, bool) if full)
        for number, block in enumerate(blocks):
            yield _sentence(block, is_first=number == 0)


def _sentence(block: list[str], *, is_first: bool) -> Sentence:
    comments = [line for line in block if line.startswith("#")]
    opens = is_first or any(line.startswith(("# newpar", "# newdoc")) for line in comments)
    # Empty nodes and the ranges of contracted words have other numbers than whole ones.
    rows = (line.split("\t") for line in block if line.partition("\t")[0].isdigit())
    tokens = tuple(map(_token, rows))
    return Sentence(_noted(comments, "sent_id"), _noted(comments, "text"), tokens, opens)


def _token(row: list[str]) -> Token:
    _, form, lemma, upos, xpos, features, head, relation, _, notes = row
    return Token(form, lemma, upos, xpos, features, int(head) - 1, relation, notes)


def _noted(comments: Iterable[str], name: str) -> str:
    """What a comment `# name = value` says; empty where there is none."""
    found = (line.partition("=")[2] for line in comments if line.startswith(f"# {name} ="))
    return next(found, "").strip()


def paragraphs(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """The sentences of each paragraph."""
    paragraph: list[Sentence] = []
    for sentence in sentences:
        if sentence.opens and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def places(sentence: Sentence, start: int) -> Iterator[tuple[int, int]]:
    """Where each word stands, if the sentence's text begins at `start`.

    A word that the text does not spell out ("do" of "gonna" spelt anew) stands at no character.
    """
    at = 0
    for form in sentence.forms:
        found = sentence.text.find(form, at)
        # A word cannot be farther than a space and the rest of a word that is not spelt out.
        if found < 0 or sentence.text[at:found].strip():
            yield start + at, start + at
            continue
        at = found + len(form)
        yield start + found, start + at
