"""What the finished network, with its whole numbers, makes of each sentence: as at run time."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from dateline.lang.syntax.encoder import Encoder
from dateline.lang.syntax.pieces import Pieces
from training.events.sentences import Sentence

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence of n words as the head reads it, in 16 bits.

    Attributes:
        levels: (n, levels, width).
        heads: (n, n + 1) probability of each head; column 0 is "no word".
    """

    levels: Tensor
    heads: Tensor


def see(sentences: Sequence[Sentence], pieces: Pieces, encoder: Encoder) -> list[Seen]:
    """What the network makes of `sentences`, each with at least one word.

    Raises:
        ValueError: The network does not tell its levels: it was exported before they were asked.
    """
    found = []
    for count, sentence in enumerate(sentences, 1):
        scores = encoder.scores(pieces.encode(sentence.words))
        if scores.levels is None:
            raise ValueError("the network has no output for its levels; export it anew")
        heads = torch.tensor(scores.heads[1:]).softmax(-1)
        found.append(Seen(torch.tensor(scores.levels).half(), heads.half()))
        if count % 500 == 0:
            _LOG.info("read %d of %d sentences", count, len(sentences))
    return found
