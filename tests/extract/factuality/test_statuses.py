import pytest

import dateline
from dateline.extract.factuality import statuses
from dateline.lang import Unparsed, load_language
from dateline.model import Span, Status

# Text, event, status, whether its value is above 0, and the word that decides.
CASES = [
    ("The navy fired a missile.", "fired", "happened", True, None),
    ("The navy did not manage to fire a missile.", "fire", "denied", False, "not"),
    ("The navy did not fail to fire a missile.", "fire", "happened", True, None),
    ("The envoy denied that the navy planned to fire a missile.", "fire", "denied", None, "denied"),
    ("The envoy did not know that the navy fired.", "fired", "happened", True, None),
    ("If the navy does not leave, the army will fire.", "leave", "assessed", None, "If"),
    ("The envoy said the navy might plan a test.", "test", "assessed", True, "might"),
    ("Nobody believes that the navy fired a missile.", "fired", "denied", False, "Nobody"),
    ("It is not true that the navy fired a missile.", "fired", "denied", False, "not"),
    ("There is no evidence that the navy fired a missile.", "fired", "denied", False, "no"),
    ("There is no doubt that the navy fired a missile.", "fired", "happened", True, None),
    ("The navy refused to rule out firing a missile.", "firing", "assessed", True, "rule"),
    ("The navy is not expected to stop short of firing.", "firing", "planned", True, "expected"),
    ("The report that the navy fired is not false.", "fired", "happened", True, None),
    ("The navy may not have fired a missile.", "fired", "assessed", False, "may"),
    ("The navy delayed firing a missile.", "firing", "planned", True, "delayed"),
    ("There was no test.", "test", "denied", False, "no"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_signatures_act_on_one_another(case):
    text, event, status, positive, decisive = case
    start = text.index(event)
    (found,) = statuses(text, at=[Span(start, start + len(event))])
    assert (found.status, found.text) == (Status(status), event), found.operators
    assert positive is None or (found.value > 0) == positive
    assert (found.decisive.text if found.decisive else None) == decisive


def test_every_verb_is_an_event_and_stands_where_it_says():
    text = "The navy plans a drill.\nIt will not fire, the ministry said. Envoys left."
    found = statuses(text)
    assert [each.text for each in found] == ["plans", "fire", "said", "left"]
    assert all(text[each.span.start : each.span.end] == each.text for each in found)
    for each in found:
        assert -3 <= each.value <= 3
        for operator in each.operators:
            assert text[operator.span.start : operator.span.end] == operator.text


ODD = [
    "",
    " \n",
    "\x00\x01.",
    "“Unclosed",
    "\u05d0\u05d1 \u200f\u05d2",
    "a" * 20_000,
    "Fired \ud800\ud800 \udfff.",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_read_without_complaint(text):
    assert isinstance(statuses(text), tuple)


def test_without_a_parser_nothing_is_said():
    language = load_language(parser=Unparsed())
    assert statuses("The navy fired.", at=[Span(9, 14)], language=language) == ()


class Counted(Unparsed):
    """A parser that notes what it is asked for."""

    def __init__(self):
        self.asked = []

    def parse(self, texts):
        self.asked += texts
        return super().parse(texts)


def test_only_sentences_with_events_are_parsed():
    parser = Counted()
    language = load_language(parser=parser)
    statuses("Envoys met. The navy fired. Talks ended.", at=[Span(21, 26)], language=language)
    assert parser.asked == ["The navy fired."]


def test_the_package_exports_it():
    assert dateline.statuses is statuses
