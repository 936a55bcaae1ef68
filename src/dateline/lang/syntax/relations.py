"""Scores of the relations between words and their heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dateline.lang.syntax.scores import Floats, Indexes

ROOT = "root"
# numpy's OpenBLAS takes a second thread for products of more than 65,536 x 4 steps, which costs
# far more than it gains here. 60 rows of 65 x 65 stay below.
_ROWS = 60


@dataclass(frozen=True, slots=True)
class Relations:
    """A bilinear form for each relation: how well it joins a dependent to a head.

    Attributes:
        labels: The relations' names.
        weights: One matrix for each relation; its last row and column weigh one word alone.
    """

    labels: Sequence[str]
    weights: Floats

    def scores(self, dependents: Floats, governors: Floats) -> Floats:
        """One row for each pair of a dependent and its head, one column for each relation.

        Args:
            dependents: One row for each pair.
            governors: As many rows: the heads.
        """
        pairs = range(0, len(dependents), _ROWS)
        parts = (slice(start, start + _ROWS) for start in pairs)
        return np.concatenate([self._part(dependents[at], governors[at]) for at in parts])

    def _part(self, dependents: Floats, governors: Floats) -> Floats:
        half = np.matmul(_with_one(dependents)[None], self.weights)
        return np.asarray((half * _with_one(governors)[None]).sum(axis=2).T)

    def only_root(self, scores: Floats, heads: Indexes) -> Floats:
        """`scores` in which words below no word are roots, and others are not."""
        root = self.labels.index(ROOT)
        fixed = scores.copy()
        fixed[:, root] = np.where(heads == 0, np.inf, -np.inf)
        return fixed


def _with_one(rows: Floats) -> Floats:
    return np.concatenate([rows, np.ones((len(rows), 1), rows.dtype)], axis=1)
