import pytest

from dateline.extract.certainty import certainty
from dateline.extract.segment import segment
from dateline.extract.syntax import Forest
from dateline.lang import Unparsed, load_language
from dateline.model import Span, Status, StatusMention, cite, may_have

LANGUAGE = load_language()
RULES = {r.name: r for r in LANGUAGE.rules["status"] if r.values["status"] != "border"}


def read(document, text, event, put, language=LANGUAGE):
    status, rule = put
    report = document(text)
    span = Span(text.index(event), text.index(event) + len(event))
    tree = Forest.of(report, segment(report, language), language).tree(0)
    mention = StatusMention(Status(status), cite(report, span), rule)
    return certainty(tree, span, mention, language)


# Text, event, the status that a claim has, the rule that read it, and the value.
CASES = [
    ("The navy fired a shell.", "fired", "happened", "plain", 3.0),
    ("The navy will fire a shell.", "fire", "planned", "will", 2.55),
    ("The navy did not fire a shell.", "fire", "denied", "not", -1.65),
    ("The navy may plan to fire.", "fire", "assessed", "may", 0.98),  # planned, by the tree
    ("The navy will fire a shell.", "fire", "happened", "presupposed", 3.0),  # as the rule has it
    ("The navy fired a shell.", "fired", "planned", "plans-to", 1.95),
    ("The navy fired a shell.", "fired", "denied", "under-denial", -1.5),
]


@pytest.mark.parametrize("case", CASES)
def test_value_of_the_tree_or_of_the_rule(document, case):
    text, event, *put, value = case
    assert read(document, text, event, put) == value


def test_without_a_parse_there_is_none(document):
    language = load_language(parser=Unparsed())
    assert read(document, "The navy fired.", "fired", ("happened", "plain"), language) is None


@pytest.mark.parametrize("name", RULES)
def test_a_rule_alone_does_not_contradict_its_status(document, name):
    status = RULES[name].values["status"]
    value = read(document, "The navy fired.", "fired", (status, name))
    assert value is not None
    assert may_have(Status(status), value)
