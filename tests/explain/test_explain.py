"""Each value leads to a line, each rule and reason is read in its examples."""

from datetime import date
from importlib import resources

import pytest

from dateline.explain import explain
from dateline.explain.where import builtin, reasons
from dateline.extract.trace import Why
from dateline.read import document_from_text
from dateline.workflow import extractor

REPORT = """\
Example State Tests Missile

North Korea launched two missiles from Wonsan on Friday, KCNA said on Saturday.

The launch was watched by Kim Jong Un. Did it fly?

It could launch a satellite. The weather was fine.
"""


def told(text):
    on = date(2024, 5, 13)
    return explain(document_from_text(text, published=on, publisher="Lantern Wire"))


@pytest.fixture(scope="module")
def report():
    return told(REPORT)


def values(explained):
    parts = (part for each in explained.sentences for part in each.parts)
    return [value for part in parts for value in (*part.values, *part.triggers)]


def reasons_of(explained):
    misses = (miss for each in explained.sentences for miss in each.misses)
    return {tried.why for miss in misses for tried in miss.tries}


def sentence(explained, words):
    return next(each for each in explained.sentences if words in each.evidence.quote)


EXAMPLES = [(name, text) for name, rule in builtin().items() for text in rule.examples]
DROPPED = [(name, text) for name, reason in reasons().items() for text in reason["examples"]]


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_a_built_in_rule_reads_its_example(name, text):
    assert name in {value.rule for value in values(told(text))}


@pytest.mark.parametrize(("why", "text"), DROPPED)
def test_a_trigger_is_dropped_for_the_reason_of_the_example(why, text):
    assert why in reasons_of(told(text))


def test_every_reason_is_put_in_words():
    assert reasons().keys() == set(Why)


def test_the_code_of_a_built_in_rule_is_there():
    package = resources.files("dateline")
    assert all((package / rule.code).is_file() for rule in builtin().values())
    assert {rule.by for rule in builtin().values()} == {"parser", "order", "document"}


def test_every_value_leads_to_a_file_whose_line_names_the_rule(report):
    package = resources.files("dateline")
    for value in values(report):
        assert value.where is not None, value
        text = (package / value.where.file).read_text(encoding="utf-8")
        line = value.where.line
        assert line is None or f'"{value.rule}"' in text.splitlines()[line - 1]


def test_the_claims_are_those_of_ingest(report):
    assert report.claims == tuple(extractor()(report.document))


def test_a_sentence_gives_values_with_their_rules(report):
    part, *_ = sentence(report, "two missiles").parts
    assert part.opens
    found = {value.field: (value.value, value.evidence.quote, value.rule) for value in part.values}
    assert found["type"] == ("test", "launched", "launch-projectile")
    assert found["actor"] == ("North Korea", "North Korea", "subject")
    assert found["time"] == ("10 May 2024", "Friday", "weekday")
    assert found["place"] == ("Wonsan", "Wonsan", "place")
    assert found["cue"] == ("KCNA", "said", "said")


def test_an_entity_leads_to_its_entry(report):
    actor = next(value for value in values(report) if value.field == "actor")
    assert str(actor.entity_where).startswith("packs/world/states.toml:")


def test_a_later_sentence_tells_the_same_claim_by_another_rule(report):
    part, *_ = sentence(report, "watched by").parts
    assert not part.opens
    assert [value.rule for value in part.triggers] == ["the-test"]


def test_a_near_miss_gives_the_words_against_it(report):
    miss, *_ = sentence(report, "could launch").misses
    tried = next(each for each in miss.tries if each.rule == "launch-projectile")
    assert (tried.why, tried.by, tried.words.quote) == (Why.UNTOLD, ("modal",), "could")
    assert tried.by_where.file == "lang/en/verbs.toml"


def test_words_that_made_a_claim_are_covered(report):
    misses = sentence(report, "two missiles").misses
    assert all(miss.is_covered for miss in misses)


@pytest.mark.parametrize(
    ("words", "silence"),
    [
        ("Did it fly", "a question asserts nothing"),
        ("weather", "no word that names an event of the pack"),
    ],
)
def test_a_silent_sentence_says_why(report, words, silence):
    assert sentence(report, words).silence == silence


def test_a_part_that_is_not_read_is_shown():
    explained = told(f"{REPORT}\nShare this report\n")
    unread = [each for each in explained.sentences if each.number is None]
    assert [each.kind for each in unread] == ["boilerplate"]


def test_a_time_that_dates_nothing_is_shown():
    explained = told("The weather on Friday was fine.")
    (heard,) = explained.sentences[0].heard
    assert (heard.field, heard.value, heard.rule) == ("time", "10 May 2024", "weekday")
