"""What rules know and doubt is left to the parser's head for events."""

from dataclasses import replace

import pytest

from dateline.extract.examples import reading_of as read
from dateline.extract.trigger import Voice
from dateline.extract.triggers import find_triggers
from dateline.lang import Unparsed
from dateline.packs import load_pack
from dateline.packs.triggers import triggers_from

# Rules that doubt much: they want a treaty beside "signed" and a verb of doing beside "exercise".
_OWN = {
    "test.toml": {
        "rule": [
            {"name": "treaty", "form": "class", "pattern": "treaty"},
            {
                "name": "sign",
                "form": "verb",
                "type": "agreement",
                "actor": ["state"],
                "object": ["treaty"],
                "pattern": "signed",
            },
            {
                "name": "drill",
                "form": "noun",
                "type": "exercise",
                "actor": ["state"],
                "object": ["treaty"],
                "pattern": "exercise",
            },
            {
                "name": "hint-agreement",
                "form": "hint",
                "type": "agreement",
                "least": 0.5,
                "not_in_sentence": ["civil"],
                "pattern": "contract",
            },
            {
                "name": "hint-exercise",
                "form": "hint",
                "type": "exercise",
                "least": 0.5,
                "pattern": "navy",
            },
        ]
    }
}
_KEPT = {"doing", "having", "watching", "company", "civil"}
_CONTRACT = "The contract for two more frigates was signed in the Farland capital on Tuesday."


@pytest.fixture(scope="module")
def doubting():
    """A pack whose rules are those above."""
    pack = load_pack()
    for rule in _OWN["test.toml"]["rule"]:
        rule |= {"source": "Written for this test", "examples": ["none"]}
    kept = [rule for rule in pack.triggers["en"] if rule.name in _KEPT]
    own = triggers_from(_OWN, pack.frames)
    return replace(pack, triggers={"en": (*kept, *own)})


@pytest.fixture
def found(doubting, language):
    """The triggers of a text."""
    return lambda text: find_triggers(read(text, doubting, language))


def test_a_doubted_verb_has_the_voice_of_its_clause(found):
    (trigger,) = found(_CONTRACT)
    assert (trigger.rule.name, trigger.voice) == ("hint-agreement", Voice.PASSIVE)
    assert trigger.span.start == _CONTRACT.index("signed")
    assert trigger.rule.values["actor"] == ["state"]


def test_a_doubted_noun_is_read_as_a_noun(found):
    text = "The frigate will begin an exercise with the Farland navy this weekend."
    (trigger,) = found(text)
    assert (trigger.rule.name, trigger.voice) == ("hint-exercise", Voice.NOUN)


UNTOLD = [
    # grammar speaks against an occasion
    "The contract for two more frigates can be signed in the Farland capital.",
    # a question asserts nothing
    "Was the contract for two more frigates signed in the capital?",
    # nothing of the domain in the sentence
    "The legislation was signed on Tuesday.",
    # work borrows the words of war
    "The contract for a film with two frigates was signed on Tuesday.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_no_occasion_stays_out(found, text):
    assert found(text) == ()


def test_a_document_that_tells_of_such_an_event_gets_no_second_one(found):
    rules = [trigger.rule.name for trigger in found(f"Chad and Mali signed a treaty. {_CONTRACT}")]
    assert rules == ["sign"]


def test_without_a_head_only_rules_find_triggers(doubting, language):
    bare = replace(language, parser=Unparsed())
    assert find_triggers(read(_CONTRACT, doubting, bare)) == ()
