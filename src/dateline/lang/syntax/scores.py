"""What the network says of one sentence: numbers for its words and for pairs of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.floating[Any]]
Indexes: TypeAlias = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of a sentence of n words; the greater, the likelier.

    Attributes:
        names: n rows, a column for each name tag (O, B-PER, ...).
        upos: n rows, a column for each universal part of speech.
        xpos: n rows, a column for each treebank tag.
        heads: n + 1 rows of dependents and columns of heads; 0 stands for "no word".
        dependents: n rows: the words as dependents, for relations.
        governors: n + 1 rows: the words as heads, for relations; row 0 is that of "no word".
        levels: n rows x levels x width: what the network makes of each word, level by level, the
            first before it looks at the others; None where the network does not tell.
    """

    names: Floats
    upos: Floats
    xpos: Floats
    heads: Floats
    dependents: Floats
    governors: Floats
    levels: Floats | None = None


def log_probabilities(scores: Floats) -> Floats:
    """The logarithm of each row's softmax, in double precision."""
    shifted = scores.astype(np.float64) - scores.max(axis=-1, keepdims=True)
    total = np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return np.asarray(shifted - total)
