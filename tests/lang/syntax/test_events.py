from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dateline.lang import Hint
from dateline.lang.syntax.events import EventHead
from dateline.lang.syntax.scores import Scores

_TYPES = ("", "test", "visit")
_LEVELS, _WIDTH, _LANE = 2, 4, 3


def _weights(**changed: Any) -> dict[str, Any]:
    """A head that says "no event" of every word, but for what is `changed`."""
    ones, none = np.ones, np.zeros
    return {
        "norms": np.stack([np.stack([ones(_WIDTH), none(_WIDTH)])] * _LEVELS),
        "inward": none((_LEVELS * _WIDTH, _LANE)),
        "inward_bias": none(_LANE),
        "around": none((3 * _LANE, _LANE)),
        "around_bias": none(_LANE),
        "norm": np.stack([ones(_LANE), none(_LANE)]),
        "outward": none((_LANE, len(_TYPES))),
        "outward_bias": np.array([9.0, 0.0, 0.0]),
        **changed,
    }


def _scores(levels: Any, heads: Any) -> Scores:
    none = np.zeros((len(levels), 1))
    return Scores(none, none, none, np.array(heads), none, none, np.array(levels, dtype=float))


# Two words; the second is the root and the first depends on it.
_HEADS = [[0, 0, 0], [0, 0, 99], [99, 0, 0]]
_FLAT = [[[1, 1, 1, 1]] * _LEVELS] * 2


def test_a_head_that_sees_no_event_gives_no_hint():
    head = EventHead(_TYPES, _weights())
    assert head.hints(_scores(_FLAT, _HEADS)) == (None, None)


def test_a_hint_has_the_likeliest_type_and_its_chance():
    head = EventHead(_TYPES, _weights(outward_bias=np.log([0.25, 0.5, 0.25])))
    assert head.hints(_scores(_FLAT, _HEADS)) == (Hint("test", 0.5), Hint("test", 0.5))


def test_a_word_is_judged_by_what_depends_on_it():
    """What is below the root reaches it alone: nothing depends on the other word."""
    around = np.zeros((3 * _LANE, _LANE))
    around[2 * _LANE :] = np.diag([9.0, 0, 0])
    outward = np.zeros((_LANE, len(_TYPES)))
    outward[0] = [-9, 0, 9]
    weights = _weights(
        inward_bias=np.ones(_LANE), around=around, outward=outward, outward_bias=np.zeros(3)
    )
    first, root = EventHead(_TYPES, weights).hints(_scores(_FLAT, _HEADS))
    assert (first and first.chance) != (root and root.chance)
    assert root == Hint("visit", 1.0)


def test_weights_for_other_types_are_refused(tmp_path: Path):
    file = tmp_path / "p.events.npz"
    np.savez(file, **_weights())
    assert EventHead.load(file, _TYPES).types == _TYPES
    with pytest.raises(ValueError, match="not for 2 types"):
        EventHead.load(file, _TYPES[:2])
