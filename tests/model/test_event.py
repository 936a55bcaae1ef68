from dataclasses import replace
from datetime import date
from math import inf, nan

import pytest

from dateline.model import (
    Attribution,
    Claim,
    Dispute,
    Document,
    Event,
    Ground,
    Join,
    Link,
    Origin,
    Side,
    Span,
    Status,
    StatusMention,
    cite,
)

DOCUMENT = Document("Riverland fired a rocket.", date(2024, 5, 10))
QUOTE = cite(DOCUMENT, Span(0, 25))
EARLY, LATE = (
    Claim(
        type="test",
        trigger=QUOTE,
        mentions=(QUOTE,),
        attribution=Attribution((Link("Delta News", "publisher"),)),
        status=StatusMention(Status.HAPPENED, QUOTE, "past"),
        published=date(2024, 5, day),
        method="rules/0.1.0",
        ordinal=day,
    )
    for day in (10, 11)
)
ORIGIN = Origin("Delta News", None, (EARLY.id,), (DOCUMENT.id,), is_established=False)
EVENT = Event("test", (EARLY, LATE), Status.HAPPENED, (ORIGIN,))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"claims": ()}, "needs a claim"),
        ({"origins": ()}, "needs an origin"),
        ({"claims": (LATE, EARLY)}, "by publication date"),
        ({"claims": (EARLY, EARLY)}, "each once"),
    ],
)
def test_what_is_no_event_is_refused(fields, message):
    with pytest.raises(ValueError, match=message):
        replace(EVENT, **fields)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Ground(nan, "x"), "finite"),
        (lambda: Ground(-inf, "x"), "finite"),
        (lambda: Ground(1.0, ""), "reason"),
        (lambda: Join("b", "a", (Ground(1, "x"),)), "lesser id first"),
        (lambda: Join("a", "a", (Ground(1, "x"),)), "two claims"),
        (lambda: Join("a", "b", ()), "needs its grounds"),
        (lambda: Side("x", (), (), (QUOTE,)), "needs a claim"),
        (lambda: Side("x", ("a",), (), ()), "and its words"),
        (lambda: Dispute("time", (Side("x", ("a",), (), (QUOTE,)),) * 2), "two sides"),
        (lambda: replace(ORIGIN, claims=()), "needs a claim"),
        (lambda: replace(ORIGIN, documents=()), "and a document"),
    ],
)
def test_what_is_no_part_of_an_event_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_later_reports_keep_the_id():
    assert replace(EVENT, claims=(EARLY,)).id == EVENT.id
    assert replace(EVENT, claims=(LATE,)).id != EVENT.id


def test_a_document_is_listed_once():
    assert EVENT.documents == (DOCUMENT.id,)


def test_the_weight_of_a_join_is_the_sum():
    assert Join("a", "b", (Ground(1.5, "x"), Ground(-0.5, "y"))).weight == 1.0
