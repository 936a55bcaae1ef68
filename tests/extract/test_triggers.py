"""Every trigger rule reads its examples as its type and leaves its counterexamples alone."""

import pytest

from dateline.extract.attribution import publisher
from dateline.extract.tellings import tell
from dateline.extract.trigger import Voice
from dateline.extract.triggers import find_triggers
from dateline.model import Attribution, BlockKind, Status, StatusMention, cite
from dateline.packs import load_pack

RULES = load_pack().triggers["en"]
TRIGGERS = [rule for rule in RULES if rule.values["form"] != "class"]
CLASSES = [rule for rule in RULES if rule.values["form"] == "class"]


def name(rule):
    return rule.name


def told(reading):
    """The rules that read an event in the text."""
    found = []
    for trigger in find_triggers(reading):
        status = StatusMention(Status.HAPPENED, cite(reading.document, trigger.span), "test")
        chain = Attribution((publisher(reading.document),))
        if tell(reading, trigger, status, chain) is not None:
            found.append(trigger.rule)
    return found


@pytest.mark.parametrize("rule", TRIGGERS, ids=name)
def test_rule_reads_its_examples(reading_of, rule):
    for example in rule.examples:
        assert rule.pattern.search(example["text"])
        types = {found.values["type"] for found in told(reading_of(example["text"]))}
        assert rule.values["type"] in types, example["text"]


@pytest.mark.parametrize("rule", TRIGGERS, ids=name)
def test_rule_leaves_its_counterexamples(reading_of, rule):
    for text in rule.counterexamples:
        names = {found.name for found in told(reading_of(text)) if not found.values.get("bare")}
        assert rule.name not in names, text


@pytest.mark.parametrize("rule", CLASSES, ids=name)
def test_class_finds_its_examples(rule):
    for example in rule.examples:
        assert rule.pattern.search(example["text"])
    for text in rule.counterexamples:
        assert not rule.pattern.search(text)


# text | what the trigger is | voice | governor
VOICES = [
    ("North Korea fired two missiles.", "fired", Voice.ACTIVE, None),
    ("Two missiles were fired by North Korea.", "fired", Voice.PASSIVE, None),
    ("North Korea conducted a nuclear test.", "nuclear test", Voice.NOUN, "conducted"),
    ("A nuclear test was conducted in May.", "nuclear test", Voice.NOUN, "conducted"),
]


@pytest.mark.parametrize(("text", "words", "voice", "governor"), VOICES)
def test_voice_and_governor(reading_of, text, words, voice, governor):
    (trigger,) = find_triggers(reading_of(text))
    quote = (
        None if trigger.governor is None else text[trigger.governor.start : trigger.governor.end]
    )
    assert (text[trigger.span.start : trigger.span.end], trigger.voice, quote) == (
        words,
        voice,
        governor,
    )


# What names no occasion.
NO_CLAIM = [
    "The country has a right to launch satellites.",
    "The North often fires missiles at times of tension.",
    "A rocket that can launch satellites is costly.",
    "The pact bans all nuclear tests.",
    "If it fires a missile, talks will end.",
    "Missile tests are a topic of the talks.",
]


@pytest.mark.parametrize("text", NO_CLAIM)
def test_no_occasion(reading_of, text):
    assert [t.rule.name for t in find_triggers(reading_of(text)) if t.type == "test"] == []


def test_headline_infinitive_is_a_plan(reading_of):
    text = "DPRK to Launch Weather Satellite"
    assert [t.type for t in find_triggers(reading_of(text, BlockKind.HEADLINE))] == ["test"]
    assert find_triggers(reading_of(f"The right of the {text}.")) == ()
