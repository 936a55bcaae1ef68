from dataclasses import replace
from datetime import time

from tests.export import sample

from dateline.export.fields import cited, lead
from dateline.model import Quantity


def test_every_value_has_its_words_and_rule():
    values = {(value.field, value.value, value.evidence.quote) for value in cited(visit())}
    assert ("type", "visit", "toured") in values
    assert ("time", "6–8 Mar 2031", "from Thursday to Saturday") in values
    assert ("place", "Tarvo", "Tarvo") in values
    assert ("cue", "Norvania Newsline", "said") in values
    assert all(value.rule for value in cited(visit()))


def test_numbers_are_given_as_the_source_gives_them():
    words = sample.quote(sample.HARBOUR, "shell plants")
    two = Quantity("count", 2, 3, "plants", words, "number", hedge="about", scope="this year")
    one = Quantity("calibre", 240, 240, "mm", words, "calibre")
    claim = replace(visit(), quantities=(two, one))
    values = [value.value for value in cited(claim) if value.field in {"count", "calibre"}]
    assert values == ["about 2 to 3 plants this year", "240 mm"]


def test_a_time_of_day_is_shown():
    claim = visit()
    exact = replace(claim, time=replace(claim.time, clock=time(15, 4), zone="UTC"))
    assert "6–8 Mar 2031, 15:04 UTC" in [value.value for value in cited(exact)]


def visit():
    return sample.visit().claims[0]


def test_the_lead_is_the_sentence_that_gives_most_values():
    claim = sample.visit().claims[0]
    headline = sample.quote(sample.HARBOUR, "Varo tours shell plants")
    event = replace(sample.visit(), claims=(replace(claim, mentions=(headline, *claim.mentions)),))
    assert lead(event) == claim.mentions[0]
