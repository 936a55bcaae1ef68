"""A pipeline of spaCy trained for a few minutes on the same trees and names, to compare with.

`python -m training.peer --data DIR --out DIR --minutes 8`, where spaCy is installed. It is a
peer in `bench speed` and no part of Dateline.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from training.examples import Example
from training.prepare import prepare
from training.settings import settings

_BATCH = 64  # sentences


def main() -> None:
    """Train and write the pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--out", type=Path, required=True, help="where to write the pipeline")
    parser.add_argument("--minutes", type=float, default=8.0)
    chosen = parser.parse_args()
    seed = settings()["seed"]
    trees = [tree for tree in prepare(chosen.data, seed).trees if tree.names]
    pipeline = _pipeline()
    _train(pipeline, trees, chosen.minutes * 60, random.Random(seed))
    pipeline.to_disk(chosen.out)


def _pipeline() -> Any:
    import spacy  # noqa: PLC0415

    config = spacy.util.load_config(Path(__file__).with_name("peer.cfg"))
    return spacy.util.load_model_from_config(config, auto_fill=True)


def _train(
    pipeline: Any, trees: Sequence[Example], seconds: float, generator: random.Random
) -> None:
    from spacy.training import Example as Pair  # noqa: PLC0415

    pairs = [Pair(plain, gold) for plain, gold in _docs(pipeline, trees)]
    pipeline.initialize(lambda: pairs[:2000])
    optimiser, end = pipeline.resume_training(), time.monotonic() + seconds
    while time.monotonic() < end:
        pipeline.update(generator.sample(pairs, _BATCH), sgd=optimiser, drop=0.1)


def _docs(pipeline: Any, trees: Sequence[Example]) -> Iterator[tuple[Any, Any]]:
    from spacy.tokens import Doc  # noqa: PLC0415

    for example in trees:
        tree, words = example.tree, list(example.words)
        if tree is None:
            continue
        heads = [index if head < 0 else head for index, head in enumerate(tree.heads)]
        relations = [
            "ROOT" if head < 0 else r for head, r in zip(tree.heads, tree.relations, strict=True)
        ]
        gold = Doc(
            pipeline.vocab,
            words,
            tags=list(tree.xpos),
            heads=heads,
            deps=relations,
            ents=list(example.names or ()),
        )
        yield Doc(pipeline.vocab, words), gold


if __name__ == "__main__":
    main()
