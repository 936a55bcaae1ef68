import pytest
from tests.merge.claims import claim

from dateline.findings import Fit, Kind, fit
from dateline.merge import merge
from dateline.merge.names import thing


def event(**fields):
    (found,) = merge([claim(**fields)])
    return found


@pytest.mark.parametrize(
    ("asked", "given", "expected"),
    [
        ("riverland", "Riverland", Fit.YES),
        ("riverland", "Osterland", Fit.NO),
        ("riverland", "", Fit.PERHAPS),
    ],
)
def test_actors(asked, given, expected):
    kind = Kind("test", frozenset({asked}))
    assert fit(kind, event(actors=given)) is expected


def test_a_body_acts_for_its_state_but_the_state_only_perhaps_for_its_body():
    part_of = {"academy": "riverland", "navy": "riverland"}
    state, body = Kind("test", frozenset({"riverland"})), Kind("test", frozenset({"academy"}))
    assert fit(state, event(actors="Academy"), part_of) is Fit.YES
    assert fit(body, event(actors="Riverland"), part_of) is Fit.PERHAPS
    assert fit(body, event(actors="Navy"), part_of) is Fit.NO


@pytest.mark.parametrize(
    ("asked", "given", "expected"),
    [
        ("ballistic missile", "long-range ballistic missile", Fit.YES),
        ("ballistic missile", "missile", Fit.PERHAPS),
        ("ballistic missile", "cruise missile", Fit.PERHAPS),
        ("Lantern-7 missile", "Lantern-9 missile", Fit.NO),
        ("Lantern-7 missile", "Lantern-7", Fit.YES),
        ("missile", "torpedo", Fit.NO),
        ("missile", "", Fit.PERHAPS),
    ],
)
def test_things(asked, given, expected):
    assert fit(Kind("test", things=(thing(asked),)), event(objects=given)) is expected


def test_another_type_is_no_kind():
    assert fit(Kind("display"), event()) is Fit.NO
