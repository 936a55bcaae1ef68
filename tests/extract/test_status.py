import pytest

from dateline.extract.attribution import chain_at
from dateline.extract.segment import segment
from dateline.extract.status import read_status
from dateline.lang import load_language
from dateline.model import Span, Status

# The text, the trigger, the status and the words that mark it.
CASES = [
    ("North Korea fired two shells.", "fired", "happened", "fired"),
    ("The South will deploy the system.", "deploy", "planned", "will"),
    ("North Korea said it would launch a satellite.", "launch", "planned", "would"),
    ("Kim ordered the plant to produce shells.", "produce", "ordered", "ordered"),
    ("Kim called for the mass production of shells, KCNA said.", "production", "ordered",
     "called for"),
    ("The plant should mass-produce shells.", "mass-produce", "ordered", "should"),
    ("a factory that allegedly produces launchers", "produces", "alleged", "allegedly"),
    ("He visited a factory that allegedly produces launchers.", "visited", "happened", "visited"),
    ("The plant is believed to make shells.", "make", "alleged", "is believed to"),
    ("It comes amid signs that rebels obtained rockets.", "obtained", "alleged", "signs that"),
    ("The plant likely made shells.", "made", "assessed", "likely"),
    ("The army may test a bomb in May.", "test", "assessed", "may"),
    ("North Korea denied that it hacked the bank.", "hacked", "denied", "denied"),
    ("The army did not fire a shell.", "fire", "denied", "did not"),
    ("The army fired a shell after it said it would hold a drill.", "fired", "happened", "fired"),
    ("The drill, which will end on Friday, followed a launch.", "launch", "happened", "launch"),
    ("The South will discuss the launch with allies.", "launch", "happened", "launch"),
    ("The South will conduct the launch next week.", "launch", "planned", "will"),
    ("Kim warned of a move by Seoul and Tokyo to deploy launchers.", "deploy", "planned",
     "move by Seoul and Tokyo to"),
    ("No shells were sold that year.", "sold", "denied", "No shells were"),
    ("Seoul did not believe that the North built a warhead.", "built", "denied",
     "did not believe"),
    ("It drilled in order to test the army.", "test", "happened", "test"),
    ("The council refused to lift the sanctions.", "lift", "denied", "refused to"),
    ("The plant is likely making shells that will help with the export.", "export", "assessed",
     "likely"),
    ("A ruling-party congress next month may bring news.", "congress", "planned", "next month"),
    ("North Korea said on Friday it had sold no shells.", "sold", "denied", "no"),
]  # fmt: skip


RULES = [
    pytest.param(rule, id=f"en-{rule.name}")
    for rule in load_language("en").rules["status"]
    if rule.values["status"] != "border"
]


@pytest.mark.parametrize("rule", RULES)
def test_rule_gives_its_status(document, attribute, language, rule):
    for example in rule.examples:
        kind = {"headline": example["text"]} if rule.values.get("headline") else {}
        report = document("A line." if kind else example["text"], **kind)
        start = report.text.index(example["trigger"])
        attributed = chain_at(attribute(report), report, start)
        sentence = segment(report, language)[0]
        span = Span(start, start + len(example["trigger"]))
        mention = read_status(report, sentence, span, attributed, language)
        assert mention.status == rule.values["status"], example["text"]


@pytest.mark.parametrize("case", CASES)
def test_status(document, attribute, language, case):
    text, trigger, status, words = case
    report = document(text)
    start = text.index(trigger)
    attributed = chain_at(attribute(report), report, start)
    sentence = segment(report, language)[0]
    span = Span(start, start + len(trigger))
    mention = read_status(report, sentence, span, attributed, language)
    assert (mention.status, mention.evidence.quote) == (Status(status), words)
