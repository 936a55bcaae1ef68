"""Ids that a person types name one thing or none."""

import pytest
from tests.export import sample

from dateline.errors import NotFound
from dateline.judging import Desk
from dateline.model import Claim, Status, StatusMention
from dateline.store import open_store


def told(number):
    """A report of one claim."""
    document = sample.report(f"Norvania toured plant {number}.", "2031-03-09", f"Wire {number}")
    toured = sample.quote(document, "toured")
    status = StatusMention(Status.HAPPENED, toured, "past")
    links = sample.links(document)
    claim = Claim("visit", toured, (toured,), links, status, document.published, "rules/1")
    return document, claim


@pytest.fixture
def desk(tmp_path):
    """Forty claims, so that each first digit begins an id of some claim and some event."""
    with open_store(tmp_path / "store.db") as store:
        for document, claim in map(told, range(40)):
            store.add(document, document.text.encode(), [claim])
        yield Desk(store, "Ana")


def test_a_whole_id_is_that_of_a_claim_or_of_an_event(desk):
    for event in desk.events():
        assert set(desk.meant(event.id)) == set(event.claims)
        assert all(desk.meant(claim.id) == (claim,) for claim in event.claims)


def test_digits_that_begin_several_ids_are_refused(desk):
    for digit in "0123456789abcdef":
        begun = [each for each in desk.claims if each.startswith(digit)]
        begun += [event.id for event in desk.events() if event.id.startswith(digit)]
        if len(begun) > 1:
            with pytest.raises(NotFound, match="Give more digits"):
                desk.meant(digit)


def test_digits_of_one_claim_and_one_event_are_refused(desk):
    claims, events = list(desk.claims), [event.id for event in desk.events()]
    both = [
        claim[:digits]
        for digits in (1, 2)
        for claim in claims
        if sum(each.startswith(claim[:digits]) for each in claims) == 1
        and any(each.startswith(claim[:digits]) for each in events)
    ]
    assert both
    for digits in both:
        with pytest.raises(NotFound, match="of a claim and of an event"):
            desk.meant(digits)
