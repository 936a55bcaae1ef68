"""Which time belongs to an event, in sentences written for it."""

from datetime import date

import pytest

from dateline.extract import analyse, extract
from dateline.read import document_from_text


@pytest.fixture
def days_of(language, pack):
    def days_of(text, kind, published=date(2024, 5, 13)):
        document = document_from_text(text, published=published, publisher="Example Wire")
        claims = extract(analyse(document, language, pack), pack, language)
        times = [claim.time for claim in claims if claim.type == kind]
        return [None if time is None else time.interval.edtf for time in times]

    return days_of


TIMES = [
    (
        "behind an aside of dashes, and no scope of a count",
        "North Korea tested a rocket - for the third time this year - Friday.",
        "test",
        "2024-05-10",
    ),
    (
        "the scope of a count, where there is no other time",
        "North Korea tested a rocket for the third time this year.",
        "test",
        "2024",
    ),
    (
        "a border of clauses inside a time",
        "Russia and China held talks in Moscow on May 3 and 4.",
        "meeting",
        "2024-05-03/2024-05-04",
    ),
    (
        "a colon inside a time",
        "North Korea launched a satellite at the eastern site at 07:38:55 a.m. on Friday.",
        "test",
        "2024-05-10",
    ),
    (
        "a statement is of the day on which it is made",
        "North Korea said on Friday it rejected the resolution of the council.",
        "statement",
        "2024-05-10",
    ),
    (
        "what is announced is done by saying so",
        "On Friday the United States announced new sanctions against North Korea.",
        "sanction",
        "2024-05-10",
    ),
    (
        "what is said of a test is not its day",
        "North Korea said on Friday that it had conducted a nuclear test.",
        "test",
        None,
    ),
    (
        "one verb more of the one who spoke",
        "North Korea said on Friday that it was ready and warned the United States of a strike.",
        "statement",
        "2024-05-10",
    ),
    (
        "a relative clause before the verb",
        "The Security Council, which condemned North Korea in March, met in New York.",
        "meeting",
        None,
    ),
    (
        "what was told to a panel",
        "A general told a U.S. Senate panel on Friday North Korea had launched a missile.",
        "test",
        None,
    ),
    (
        "in April, when",
        "The last parade was in April 2023, when North Korea unveiled a missile.",
        "display",
        "2023-04",
    ),
    (
        "dawn begins no clause",
        "North Korea launched a missile shortly before dawn on Friday.",
        "test",
        "2024-05-10",
    ),
    (
        "nor does of that",
        "North Korea fired a missile of that class, the largest it has, in March 2023.",
        "test",
        "2023-03",
    ),
    (
        "a time that opens the sentence",
        "On May 4 a patrol of North Korea crossed the line and shelled South Korea.",
        "attack",
        "2024-05-04",
    ),
    (
        "what ended a war",
        "The 1950-53 Korean War ended in a truce between North Korea and the United States.",
        "agreement",
        "1953",
    ),
    (
        "an order is not of the day that it is for",
        "Kim Jong Un ordered the production of missiles doubled by the end of 2026.",
        "production",
        None,
    ),
    (
        "an order on a visit",
        "Kim Jong Un visited a munitions factory on Friday. He called for more shell production.",
        "production",
        "2024-05-10",
    ),
]


@pytest.mark.parametrize(("why", "text", "kind", "day"), TIMES)
def test_the_time_of_an_event(days_of, why, text, kind, day):
    assert days_of(text, kind) == [day], why


def test_a_headline_has_the_day_of_its_lead(days_of):
    text = (
        "Senate backs new sanctions on North Korea\n\n"
        "The U.S. Senate imposed new sanctions on North Korea on Friday.\n"
    )
    assert set(days_of(text, "sanction")) == {"2024-05-10"}


def test_a_headline_takes_no_time_from_another_kind_of_event(days_of):
    text = (
        "Senate backs new sanctions on North Korea\n\n"
        "North Korea fired a ballistic missile on Friday.\n"
    )
    assert set(days_of(text, "sanction")) == {None}


def test_a_headline_has_the_one_day_of_its_lead(days_of):
    text = "North Korean Leader Inspects Shipyard\n\nThe leader went there on Friday. It rained."
    assert days_of(text, "visit") == ["2024-05-10"]
