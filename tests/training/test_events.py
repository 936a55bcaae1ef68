"""The head for events: what it learns from, and that it reads alike in training and at run time."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from training.events.features import Seen  # noqa: E402
from training.events.head import EventHead as Learnt  # noqa: E402
from training.events.learn import EventSettings, learn  # noqa: E402
from training.events.sentences import NONE, Sentence, sentences_of  # noqa: E402
from training.network import LEVELS, WIDTH  # noqa: E402
from training.reports import read_reports  # noqa: E402

from dateline.lang import Splitter  # noqa: E402
from dateline.lang.syntax.events import EventHead  # noqa: E402
from dateline.lang.syntax.scores import Scores  # noqa: E402

_TYPES = (NONE, "test", "visit")
_REPORT = '''
publisher = "Example Wire"
published = 2031-05-12
text = """
Valdoria test-fires rocket
Its leader stayed at home.
"""

[[claims]]
type = "test"
event = "launch"
actors = ["Valdoria"]
objects = ["rocket"]
sources = ["Example Wire"]
status = "happened"
salience = "main"
mentions = [{ line = 1, trigger = "test-fires", actors = ["Valdoria"], objects = ["rocket"] }]
'''


def test_the_first_word_of_a_trigger_has_its_type(tmp_path: Path) -> None:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "a.toml").write_text(_REPORT, encoding="utf-8")
    first, second = sentences_of(read_reports(tmp_path), Splitter.of((), ()))
    assert dict(zip(first.words, first.types, strict=True))["test"] == "test"
    assert [kind for kind in first.types if kind] == ["test"]
    assert set(second.types) == {NONE}


def _seen(kind: int) -> Seen:
    """Two words, the first of which shows its kind in every level."""
    levels = torch.zeros(2, LEVELS, WIDTH)
    levels[0, :, kind] = 9.0
    return Seen(levels.half(), torch.tensor([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]).half())


def test_what_is_learnt_is_read_alike_at_run_time() -> None:
    sentences = [Sentence("a", ("x", "y"), (kind, NONE)) for kind in _TYPES] * 8
    seen = [_seen(_TYPES.index(each.types[0])) for each in sentences]
    head = learn(sentences, seen, _TYPES, EventSettings(20, 12, 1e-2, 0.1, 0.0, 0.0, 0.0, 1))
    weights = {name: value.astype(np.float32) for name, value in head.arrays().items()}
    told = EventHead(_TYPES, weights).hints(_scores(seen[1]))
    assert told[0] is not None
    assert told[0].type == "test"
    assert told[0].chance == pytest.approx(_chance(head, seen[1]), abs=0.01)


def _scores(seen: Seen) -> Scores:
    none = np.zeros((2, 1), dtype=np.float32)
    certain = np.concatenate([np.zeros((1, 3)), np.log(seen.heads.float().numpy() + 1e-9)])
    return Scores(none, none, none, certain, none, none, seen.levels.float().numpy())


def _chance(head: Learnt, seen: Seen) -> float:
    scores = head(seen.levels.float()[None], seen.heads.float()[None])
    return float(scores.softmax(-1)[0, 0, 1].detach())
