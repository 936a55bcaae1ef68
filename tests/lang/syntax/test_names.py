import numpy as np
import pytest

from dateline.lang import Named
from dateline.lang.syntax.names import find_names

_TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def _scores(*tags: str) -> np.ndarray:
    return np.array([[4.0 if tag == each else 0.0 for each in _TAGS] for tag in tags])


def test_a_name_runs_from_its_first_tag_to_the_next_that_does_not_go_on() -> None:
    found = find_names(_scores("O", "B-PER", "I-PER", "B-PER", "O", "B-ORG"), _TAGS)
    assert found == (Named(1, 3, "PER"), Named(3, 4, "PER"), Named(5, 6, "ORG"))


def test_no_tags_no_names() -> None:
    assert find_names(_scores("O", "O"), _TAGS) == ()


@pytest.mark.parametrize("first", ["O", "B-ORG"])
def test_a_name_begins_with_its_first_tag(first: str) -> None:
    scores = _scores(first, "I-PER", "I-PER")
    scores[:, _TAGS.index("B-PER")] = 1
    found = find_names(scores, _TAGS)
    assert [name.kind for name in found if name.last == 3] == ["PER"]


def test_the_likeliest_sequence_may_change_the_first_tag() -> None:
    scores = _scores("O", "I-PER", "I-PER")
    scores[0, _TAGS.index("B-PER")] = 3.9
    assert find_names(scores, _TAGS) == (Named(0, 3, "PER"),)
