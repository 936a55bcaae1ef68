"""Who acts, where no register knows who that is."""

import pytest

from dateline.model import Role

ACTORS = [
    ("Chairman Halan Pomelo inspected a missile plant on Friday.", "Halan Pomelo"),
    ("Velmar's submarine fired a missile on Friday.", "Velmar"),
    ("A tanker was hit by two rockets on Friday.", None),
]


@pytest.mark.parametrize(("text", "actor"), ACTORS)
def test_who_acts_is_named(claims_of, text, actor):
    for claim in claims_of(text):
        assert claim.fillers(Role.ACTOR) == (() if actor is None else (actor,))
