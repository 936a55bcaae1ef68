"""What one training sentence says: always its words, and a tree, names or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tree:
    """A gold analysis, one entry a word.

    Attributes:
        upos: Universal parts of speech.
        xpos: Penn Treebank tags.
        heads: Index of the head word; -1 for the root.
        relations: Universal Dependencies relations with subtypes.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence to learn from.

    Attributes:
        words: As the splitter divides text.
        tree: The gold tree, or None where nobody annotated it.
        names: BIO tags over PER, ORG and LOC, or None where nobody annotated them.
    """

    words: tuple[str, ...]
    tree: Tree | None = None
    names: tuple[str, ...] | None = None


def tagged(length: int, spans: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    """BIO tags for non-overlapping (first, last, kind), longest first where they overlap."""
    tags = ["O"] * length
    for first, last, kind in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if any(tag != "O" for tag in tags[first:last]):
            continue
        tags[first] = f"B-{kind}"
        tags[first + 1 : last] = [f"I-{kind}"] * (last - first - 1)
    return tuple(tags)
