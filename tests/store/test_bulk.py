"""Many documents at once go in as they would one by one."""

from datetime import date

import pytest

from dateline.model import Period
from dateline.store import Outcome, Search, open_store


@pytest.fixture
def readings(report):
    """Pages in versions, copies, twins without an address: what a folder may hold."""
    made = [
        ("Riverland tested a rocket.", "1", 1),
        ("Riverland tested a rocket.", "2", 2),
        ("Riverland tested two rockets.", "1", 1),
        ("Riverland tested a rocket.", "2", 2),
        ("Riverland tested a glider.", None, 0),
        ("Riverland tested a kite.", None, 3),
        ("Riverland tested a rocket.", "1", 1),
    ]
    return [_reading(report, *each) for each in made]


def _reading(report, text, url, claims):
    document, some = report(text, url=url, claims=claims)
    return document, text.encode(), some


EXPECTED = [Outcome.ADDED, Outcome.ADDED, Outcome.REPLACED, Outcome.UNCHANGED]
EXPECTED += [Outcome.ADDED, Outcome.ADDED, Outcome.REPLACED]


@pytest.mark.parametrize("at_once", [1, 2, 100])
def test_all_at_once_is_as_one_by_one(store, tmp_path, readings, at_once):
    assert list(store.add_all(readings, at_once=at_once)) == EXPECTED
    with open_store(tmp_path / "other.db") as other:
        assert [other.add(*reading) for reading in readings] == EXPECTED
        assert store.documents(include_replaced=True) == other.documents(include_replaced=True)
        assert store.claims() == other.claims()
        assert store.counts() == other.counts()
        words = Search("riverland", Period(None, None))
        assert store.search(words) == other.search(words)
    assert list(store.add_all(readings[4:6])) == [Outcome.UNCHANGED] * 2


def test_a_wrong_claim_keeps_its_transaction_out(store, report):
    (one, mine), (other, _) = report(url="1"), report(url="2")
    outcomes = store.add_all([(one, b"raw", mine), (other, b"raw", mine)])
    with pytest.raises(ValueError, match="not the words of"):
        next(outcomes)
    assert store.documents() == ()


def test_some_days_and_the_first_of_them(store, report):
    for day in (10, 11, 12):
        store.add(report(url=str(day), published=date(2024, 5, day))[0], b"raw", ())
    days = Period(date(2024, 5, 11), None)
    assert [each.url for each in store.documents(days=days)] == ["11", "12"]
    assert [each.url for each in store.documents(most=1)] == ["10"]
    assert store.documents(days=Period(None, date(2024, 5, 10))) == ()


def test_claims_of_one_document(store, report):
    (one, mine), (other, theirs) = report(url="1", claims=2), report(url="2")
    store.add(one, b"raw", mine)
    store.add(other, b"raw", theirs)
    assert set(store.claims_of(one.id[:12])) == set(mine)
