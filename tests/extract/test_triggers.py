"""Every trigger rule reads its examples as its type and leaves its counterexamples alone."""

import pytest

from dateline.extract.examples import misread
from dateline.extract.trigger import Voice
from dateline.extract.triggers import find_triggers
from dateline.model import BlockKind
from dateline.packs import load_pack, pack_names


@pytest.mark.parametrize("name", pack_names())
def test_rules_read_their_examples_and_leave_their_counterexamples(language, name):
    assert list(misread(load_pack(name), language)) == []


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
