"""What is learnt from a treebank's sentences, and which files of GUM may be."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bench.treebank import Sentence

from training.examples import Tree


def words_of(sentence: Sentence) -> tuple[str, ...]:
    """The words as the network may read them: without spaces in them."""
    return tuple(form.replace(" ", "") for form in sentence.forms)


def tree_of(sentence: Sentence) -> Tree:
    """The analysis of a sentence."""
    tokens = sentence.tokens
    return Tree(
        upos=tuple(token.upos for token in tokens),
        xpos=tuple(token.xpos for token in tokens),
        heads=tuple(token.head for token in tokens),
        relations=tuple(token.relation for token in tokens),
    )


def genre(file: Path) -> str:
    """The genre that a GUM file name tells: `GUM_news_korea.conllu` -> `news`."""
    return file.name.split("_")[1]


def gum_files(folder: Path, genres: Iterable[str]) -> list[Path]:
    """The files of one part of GUM whose texts may be learnt from, in the order of their names."""
    allowed = frozenset(genres)
    return sorted(file for file in folder.glob("*.conllu") if genre(file) in allowed)
