"""CoNLL-U files -> sentences with words, tags, heads and relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.examples import Tree


@dataclass(frozen=True, slots=True)
class Treed:
    """A treebank sentence.

    Attributes:
        id: `sent_id` of the file.
        words: Syntactic words.
        tree: Their analysis.
        notes: The tenth column of each word, where GUM keeps its entities.
    """

    id: str
    words: tuple[str, ...]
    tree: Tree
    notes: tuple[str, ...]


def read_treebank(file: Path) -> Iterator[Treed]:
    """The sentences of one file, without empty nodes and ranges of contracted words."""
    identity, rows = "", list[list[str]]()
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id"):
            identity = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            yield _sentence(identity, rows)
            rows = []


def _sentence(identity: str, rows: list[list[str]]) -> Treed:
    tree = Tree(
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        heads=tuple(int(row[6]) - 1 for row in rows),
        relations=tuple(row[7] for row in rows),
    )
    words = tuple(row[1].replace(" ", "") for row in rows)
    return Treed(identity, words, tree, tuple(row[9] for row in rows))


def genre(file: Path) -> str:
    """The genre that a GUM file name tells: `GUM_news_korea.conllu` -> `news`."""
    return file.name.split("_")[1]


def gum_files(folder: Path, genres: Iterable[str]) -> list[Path]:
    """The files of one part of GUM whose texts may be learnt from, in the order of their names."""
    allowed = frozenset(genres)
    return sorted(file for file in folder.glob("*.conllu") if genre(file) in allowed)
