"""Every rule finds its examples and ignores its counterexamples."""

from __future__ import annotations

import pytest

from dateline.model import Rule
from dateline.read.dates import date_from
from dateline.read.wording import load_wording

WORDING = load_wording()
RULES = [
    *WORDING.line,
    *WORDING.start,
    *WORDING.end,
    *WORDING.within,
    *WORDING.tail,
    *WORDING.head,
    *WORDING.dateline,
]


def found(rule: Rule, text: str) -> str | None:
    """The words that `rule` finds in the line `text`."""
    match rule.values["at"]:
        case "line":
            match = rule.pattern.fullmatch(text)
        case "start" | "head":
            match = rule.pattern.match(text)
        case "within":
            match = rule.pattern.search(text)
        case _:
            match = next((m for m in rule.pattern.finditer(text) if m.end() == len(text)), None)
    return match and match[0].strip()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_finds_its_examples(rule: Rule) -> None:
    for example in rule.examples:
        words = found(rule, example["text"])
        assert words, example
        if rule.values["part"] == "date":
            assert str(date_from(rule.pattern.fullmatch(example["text"]))) == example["is"]
        elif "is" in example:
            assert words == example["is"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_ignores_its_counterexamples(rule: Rule) -> None:
    for text in rule.counterexamples:
        assert not found(rule, text), text
