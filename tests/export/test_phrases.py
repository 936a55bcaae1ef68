from dataclasses import replace

import pytest
from tests.export import sample

from dateline.export import phrases


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (sample.visit(), "Ilen Varo · shell plants, Tarvo"),
        (sample.trial(), "Norvania: rocket launcher"),
        (sample.plan(), "launcher → troops"),
        (sample.sale(), "Norvania: shells → Osterland"),
        (sample.denial(), "“It denied that it had sent troops there.”"),
    ],
)
def test_who_what_where(event, words):
    assert phrases.summary(event) == words


def test_words_stand_in_where_roles_say_too_little():
    visit = sample.visit()
    words = phrases.lead(visit).quote
    actor, facility = visit.arguments
    assert (
        phrases.subject(replace(visit, arguments=(actor,), place=None)) == f"Ilen Varo: “{words}”"
    )
    assert phrases.subject(replace(visit, arguments=(facility,))) == f"“{words}”"
    assert phrases.subject(visit) == "Ilen Varo"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (sample.visit(), "1 document · 1 origin (Norvania Newsline)"),
        (sample.trial(), "2 documents · 2 origins (Norvania Newsline, General Staff)"),
        (sample.denial(), "1 document · independence not established"),
    ],
)
def test_documents_and_origins(event, words):
    assert phrases.witnesses(event) == words


def test_an_event_without_a_date_says_when_it_was_reported():
    assert phrases.when(sample.sale()) == "reported 2 Apr 2031"
    assert phrases.when(sample.plan()) == "2031"


def test_a_chain_begins_with_the_publisher():
    chain = sample.plan().claims[0].attribution
    assert phrases.chain(chain) == "Lantern Wire › Norvania Newsline › Ilen Varo"


def test_many_names_are_counted():
    assert phrases.some(["a", "b", "c"], most=2) == "a, b, 1 more"
    assert phrases.some(["a", "b"], most=2) == "a, b"


def test_disputed_fields_are_named():
    assert phrases.disputed(sample.trial()) == "disputed: time"
    assert phrases.disputed(sample.visit()) == ""
