"""The network learns and shrinks; skipped where PyTorch is not installed."""

from pathlib import Path
from random import Random

import pytest

torch = pytest.importorskip("torch")

from training.batches import Item, batches, encode, labels_of, padded  # noqa: E402
from training.distil import opinions, teacher  # noqa: E402
from training.examples import Example, Tree  # noqa: E402
from training.learn import Settings, learn, loss  # noqa: E402
from training.network import Network, thinned  # noqa: E402

from dateline.lang.syntax.pieces import Encoded  # noqa: E402

_TREE = Tree(("NOUN", "VERB"), ("NN", "VBD"), (1, -1), ("nsubj", "root"))
_EXAMPLES = [
    Example(("plants", "closed"), _TREE, ("O", "O")),
    Example(("Ito", "left"), _TREE, ("B-PER", "O")),
    Example(("in", "Aruna"), None, ("O", "B-LOC")),
] * 10
_SETTINGS = Settings(4, 1.0, 40, 1e-3, 1e-3, 0.1, 0.0, 0.0, 0.0, 0.3, 1)


class _Pieces:
    def encode(self, words: tuple[str, ...]) -> Encoded:
        ids = [101, *(1000 + len(word) for word in words), 102]
        return Encoded(ids, [1] * len(ids), list(range(1, len(words) + 1)))


@pytest.fixture
def items() -> list[Item]:
    labels = labels_of(_EXAMPLES)
    return [encode(example, _Pieces(), labels) for example in _EXAMPLES]  # type: ignore[arg-type]


def test_every_sentence_is_in_one_batch(items: list[Item]) -> None:
    groups = list(batches(items, range(len(items)), 12, Random(1)))
    assert sorted(index for group in groups for index in group) == list(range(len(items)))
    assert all(len(group) * 4 <= 12 for group in groups)


def test_learning_lowers_the_loss_and_goes_on_from_a_checkpoint(
    items: list[Item], tmp_path: Path
) -> None:
    network = Network(labels_of(_EXAMPLES), 1, drop=0.0)
    batch = padded(items, tuple(range(6)))
    before = loss(network, batch, network(batch.ids, batch.shapes, batch.mask), 0.3)
    learn(network, items, _SETTINGS, tmp_path / "checkpoint")
    after = loss(network, batch, network(batch.ids, batch.shapes, batch.mask), 0.3)
    assert float(after) < 0.5 * float(before)


def test_a_thinned_network_learns_from_its_teacher(items: list[Item]) -> None:
    labels = labels_of(_EXAMPLES)
    large = Network(labels, 2).eval()
    small = thinned(large, labels, (1,))
    said = opinions(large, items, 100)
    distance = teacher(said, items, 1.0)
    batch = padded(items, (0, 1, 2))
    value = distance(batch, small, small(batch.ids, batch.shapes, batch.mask))
    assert torch.isfinite(value)
    assert len(said) == len(items)
