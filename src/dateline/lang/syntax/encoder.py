"""Runs the network: one sentence a call, on one thread of the processor.

The network's whole numbers are scaled by what stands in one call, so a second sentence in the call
would change the first one's scores. See docs/decisions/0010-english-engine.md.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from dateline.lang.syntax.pieces import Encoded
from dateline.lang.syntax.scores import Floats, Scores


class Encoder:
    """A loaded network.

    Its inputs are, in this order, the pieces' numbers, their shapes and ones; its outputs name
    tags, parts of speech, treebank tags, heads, the words as dependents and as heads, and its
    levels.

    Attributes:
        widths: The number of name tags, parts of speech and treebank tags.
    """

    def __init__(self, path: Path) -> None:
        """Load the network.

        Raises:
            Exception: The file holds no network; the library raises no narrower class.
        """
        # Not at the top: reading sentences' scores needs no library to run networks.
        import onnxruntime  # noqa: PLC0415

        self._session = onnxruntime.InferenceSession(
            str(path), _options(onnxruntime), providers=["CPUExecutionProvider"]
        )
        self._inputs = [each.name for each in self._session.get_inputs()]
        self.widths: list[int] = [each.shape[-1] for each in self._session.get_outputs()[:3]]

    def scores(self, sentence: Encoded) -> Scores:
        """What the network says of a sentence with at least one word."""
        rows = (sentence.ids, sentence.shapes, [1] * len(sentence.ids))
        arrays = (np.array([row], dtype=np.int64) for row in rows)
        outputs = self._session.run(None, dict(zip(self._inputs, arrays, strict=True)))
        names, upos, xpos, heads, dependents, governors, *levels = (each[0] for each in outputs)
        words = np.array(sentence.first)
        nodes = np.concatenate(([0], words))  # the mark before the sentence stands for "no word"
        return Scores(
            names[words],
            upos[words],
            xpos[words],
            heads[np.ix_(nodes, nodes)],
            dependents[words],
            governors[nodes],
            _by_word(levels[0], sentence) if levels else None,
        )


def _by_word(levels: Floats, sentence: Encoded) -> Floats:
    """Pieces x levels x width -> words: the mean of the pieces themselves, else the first's."""
    found = levels[sentence.first]
    ends = [*sentence.first[1:], len(sentence.ids) - 1]
    for row, (start, end) in enumerate(zip(sentence.first, ends, strict=True)):
        if end - start > 1:
            found[row, 0] = levels[start:end, 0].mean(axis=0)
    return found


def _options(onnxruntime: Any) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors only: a command's output is its own
    return options
