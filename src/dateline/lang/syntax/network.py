"""All parts of a loaded profile: words in, analysis out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np

from dateline.errors import WeightsError
from dateline.lang.syntax.decode import Analysis, Decoder
from dateline.lang.syntax.encoder import Encoder
from dateline.lang.syntax.events import EventHead
from dateline.lang.syntax.pieces import Pieces
from dateline.lang.syntax.relations import Relations
from dateline.lang.syntax.scores import Floats
from dateline.lang.syntax.stretches import join, stretches
from dateline.lang.syntax.weights import REMEDY, Weights

_Loaded = TypeVar("_Loaded")


@dataclass(frozen=True, slots=True)
class Network:
    """Reads sentences that are divided into words."""

    pieces: Pieces
    encoder: Encoder
    decoder: Decoder

    @classmethod
    def load(cls, weights: Weights) -> Network:
        """Load the files of a profile.

        Raises:
            WeightsError: One of them is not what it should be.
        """
        pieces = _loaded(weights.pieces, Pieces.load)
        encoder = _loaded(weights.network, Encoder)
        forms = _loaded(weights.relations, read_forms)
        labels = weights.labels
        columns = [len(labels.names), len(labels.upos), len(labels.xpos)]
        _compare(weights.network, encoder.widths, columns)
        _compare(weights.relations, [len(forms)], [len(labels.relations)])
        relations = Relations(labels.relations, forms)
        events = _head(weights.events, labels.events) if weights.events else None
        decoder = Decoder(labels.upos, labels.xpos, labels.names, relations, events)
        return cls(pieces, encoder, decoder)

    def read(self, words: Sequence[str]) -> Analysis:
        """The analysis of a sentence with at least one word, however long."""
        counts = [len(self.pieces.cut(word)) for word in words]
        bounds = stretches(words, counts)
        return join([self._read(words[start:end]) for start, end in bounds])

    def _read(self, words: Sequence[str]) -> Analysis:
        return self.decoder.analyse(self.encoder.scores(self.pieces.encode(words)))


def _compare(path: Path, found: list[int], wanted: list[int]) -> None:
    if found != wanted:
        problem = f"it is for {found} labels, and its description has {wanted}"
        raise WeightsError(str(path), problem, REMEDY)


def _head(path: Path, types: Sequence[str]) -> EventHead:
    return _loaded(path, partial(EventHead.load, types=types))


def read_forms(path: Path) -> Floats:
    """Relations x dependents x heads, in the unit of the scores."""
    with np.load(path) as arrays:
        forms = np.asarray(arrays["W"], dtype=np.float32)
        return forms * arrays["scale"] if "scale" in arrays else forms


def _loaded(path: Path, load: Callable[[Path], _Loaded]) -> _Loaded:
    try:
        return load(path)
    except Exception as error:  # the libraries have no common class of error
        raise WeightsError(str(path), f"it cannot be read ({error})", REMEDY) from error
