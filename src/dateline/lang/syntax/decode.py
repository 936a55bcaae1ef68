"""From a sentence's scores to what they say: tags, a tree, relations, names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dateline.lang.parse import Hint, Named
from dateline.lang.syntax.events import EventHead
from dateline.lang.syntax.names import find_names
from dateline.lang.syntax.relations import Relations
from dateline.lang.syntax.scores import Floats, Scores, log_probabilities
from dateline.lang.syntax.subjects import Tree, one_subject
from dateline.lang.syntax.tree import best_tree


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a parse says of a sentence's words, whatever the spaces between them.

    Attributes:
        upos: Universal part of speech of each word.
        xpos: Treebank tag of each word.
        heads: Index of each word's head; -1 for the root.
        relations: Relation of each word to its head.
        names: The names, in order.
        hints: For each word the event that it may name, or None.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[Named, ...]
    hints: tuple[Hint | None, ...]


@dataclass(frozen=True, slots=True)
class Decoder:
    """What the columns of scores stand for.

    Attributes:
        upos: Universal parts of speech.
        xpos: Treebank tags.
        names: Name tags: O, B-PER, I-PER and so on.
        relations: The relations and their weights.
        events: The head for events, if there is one.
    """

    upos: Sequence[str]
    xpos: Sequence[str]
    names: Sequence[str]
    relations: Relations
    events: EventHead | None = None

    def analyse(self, scores: Scores) -> Analysis:
        """The best reading of a sentence with at least one word."""
        tree = self._tree(scores)
        return Analysis(
            _best(scores.upos, self.upos),
            _best(scores.xpos, self.xpos),
            tuple((tree.heads[1:] - 1).tolist()),
            tuple(self.relations.labels[label] for label in tree.labels.tolist()),
            find_names(scores.names, self.names),
            self.events.hints(scores) if self.events else (None,) * len(scores.upos),
        )

    def _tree(self, scores: Scores) -> Tree:
        heads = log_probabilities(scores.heads)
        nodes = best_tree(heads)
        chances = self.relations.scores(scores.dependents, scores.governors[nodes[1:]])
        labels = np.asarray(self.relations.only_root(chances, nodes[1:]).argmax(axis=1))
        return one_subject(Tree(nodes, labels), scores, heads, self.relations)


def _best(scores: Floats, labels: Sequence[str]) -> tuple[str, ...]:
    return tuple(labels[column] for column in scores.argmax(axis=1).tolist())
