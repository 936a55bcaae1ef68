from dataclasses import replace

import pytest
from tests.merge.claims import claim

from dateline.findings import Basis, Change, hardenings
from dateline.findings.hardening import repeats
from dateline.model import Event, Origin, Status

SAID = "Norvania sold forty launchers to Osterland in spring, the ministry said."
BARE = "Norvania sold forty launchers to Osterland in spring."


def event(*claims):
    """One event of claims, whatever merging would say."""
    ordered = tuple(sorted(claims, key=lambda each: (each.published, each.id)))
    first = ordered[0]
    origin = Origin("anyone", None, (first.id,), (first.document,), is_established=True)
    return Event(first.type, ordered, Status.HAPPENED, (origin,))


def told(document, day, chain, says, **fields):
    return claim(document, published=f"2031-03-{day:02}", chain=chain, says=says, **fields)


def found(*claims):
    return [(each.change, each.basis) for each in hardenings([event(*claims)])]


def test_a_dropped_attribution():
    first, second = told("a", 1, "Lantern > Ministry", SAID), told("b", 2, "Ledger", BARE)
    (one,) = hardenings([event(first, second)])
    assert (one.change, one.basis) == (Change.DROPPED, Basis.WORDS)
    assert (one.said.quote, one.then.quote) == (SAID, BARE)


@pytest.mark.parametrize(
    "later",
    [
        told("b", 1, "Ledger", BARE),  # on the same day nothing says which was first
        told("b", 2, "Ministry", BARE),  # the source itself
        told("b", 2, "Ledger > Ministry", BARE),
        told("b", 2, "Ledger", "Osterland got forty launchers, which Norvania had sold to it."),
        told("a", 1, "Lantern", BARE, ordinal=1),  # the same document
    ],
)
def test_what_drops_nothing(later):
    assert found(told("a", 1, "Lantern > Ministry", SAID), later) == []


def test_a_document_that_attributes_elsewhere_drops_nothing():
    headline = told("b", 2, "Ledger", BARE)
    body = told("b", 2, "Ledger > Ministry", "The ministry said so.", ordinal=1)
    assert found(told("a", 1, "Lantern > Ministry", SAID), headline, body) == []


def test_a_doubt_that_became_a_fact_by_citing():
    doubt = told("a", 1, "Lantern > Holt", "They may have sold shells.", status="assessed")
    fact = told("b", 1, "Ledger > Lantern > Holt", "They sold shells.")
    short = told("c", 1, "Courier > Lantern", "They sold shells.")
    expected = (Change.STATUS, Basis.CITED)
    assert found(doubt, fact) == [expected]
    assert found(doubt, short) == [expected]


def test_another_origin_may_know_better():
    doubt = told("a", 1, "Lantern > Holt", "They may have sold shells.", status="assessed")
    assert found(doubt, told("b", 1, "Ledger > Lantern > Ministry", "They sold shells.")) == []
    assert found(doubt, told("b", 1, "Ledger > Holt", "They sold shells.")) == []


def test_an_origin_that_had_said_it_firmly_by_then_hardens_nothing():
    doubt = told("a", 1, "Lantern > Holt", "They may have sold shells.", status="assessed")
    sure = told("c", 2, "Courier > Holt", "Holt is now sure that they did.")
    fact = told("b", 3, "Ledger > Lantern > Holt", "They sold shells.")
    assert found(doubt, sure, fact) == []


def test_more_certain_in_the_same_words():
    text = "Norvania will likely have sold forty launchers to Osterland, Holt said."
    first = told("a", 1, "Lantern > Holt", text.replace("will likely", "may"), status="assessed")
    then = told("b", 2, "Ledger > Holt", text, status="assessed")
    sure, unsure = (replace(each, certainty=c) for each, c in ((then, 2.0), (first, 0.5)))
    assert found(unsure, sure) == [(Change.CERTAINTY, Basis.WORDS)]
    assert found(unsure, replace(then, certainty=1.0)) == []
    assert found(first, sure) == []


def test_a_plan_that_was_carried_out_is_no_hardening():
    plan = told("a", 1, "Lantern > Holt", "They will sell shells.", status="planned")
    assert found(plan, told("b", 2, "Ledger > Lantern > Holt", "They sold shells.")) == []


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        (BARE, SAID, True),
        (SAID, BARE, True),
        ("Norvania sold launchers.", SAID, False),
        ("Norvania sold forty launchers to Riverland in autumn.", SAID, False),
    ],
)
def test_repeats(text, other, expected):
    assert repeats(text, other) is expected
