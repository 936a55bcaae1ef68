"""Every rule of every language proves itself on the examples in its own file."""

from datetime import date

import pytest

from dateline import times
from dateline.extract.times import read_times
from dateline.lang import load_language
from dateline.model import parse_edtf

ENGLISH = load_language("en")
RULES = [
    pytest.param(rule, id=f"en-{stem}-{rule.name}")
    for stem, rules in ENGLISH.rules.items()
    for rule in rules
]
ALL_TIMES = ENGLISH.rules["times"]
TIMES = [pytest.param(r, id=f"en-{r.name}") for r in ALL_TIMES if r.values.get("view") != "all"]
WIDER = [pytest.param(r, id=f"en-{r.name}") for r in ALL_TIMES if r.values.get("view") == "all"]


@pytest.mark.parametrize("rule", RULES)
def test_rule_matches_its_examples(rule):
    missed = [each["text"] for each in rule.examples if not rule.pattern.search(each["text"])]
    assert missed == []


@pytest.mark.parametrize("rule", RULES)
def test_rule_ignores_its_counterexamples(rule):
    found = {text: rule.pattern.search(text) for text in rule.counterexamples}
    assert {text: match[0] for text, match in found.items() if match} == {}


@pytest.mark.parametrize("rule", TIMES)
def test_time_rule_resolves_its_examples(rule):
    for example in rule.examples:
        on = date.fromisoformat(example.get("on", "2024-05-13"))
        readings = read_times(example["text"], on, ENGLISH)
        if "is" not in example:
            assert readings == ()
        elif "clock" in example:
            assert _clocked(example) in [_shown(reading) for reading in readings]
        else:
            found = [(reading.rule, reading.interval) for reading in readings]
            assert (rule.name, parse_edtf(example["is"])) in found


@pytest.mark.parametrize("rule", WIDER)
def test_wider_time_rule_resolves_its_examples(rule):
    for example in rule.examples:
        on = date.fromisoformat(example.get("on", "2024-05-13"))
        found = {each.value: each for each in times(example["text"], published=on)}
        assert (example["value"] in found) if "value" in example else not found
        if "is" in example:
            assert found[example["value"]].interval == parse_edtf(example["is"])


def _clocked(example):
    return parse_edtf(example["is"]), example["clock"], example.get("zone")


def _shown(reading):
    return reading.interval, str(reading.clock), reading.zone
