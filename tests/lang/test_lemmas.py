"""Lemmas: the shipped table, the spelling rules, and what a wrong table says."""

import pytest

from dateline.errors import RuleError
from dateline.lang import load_language
from dateline.lang.lemmas import Lemmatiser

EXAMPLES = [
    pytest.param(rule, tag, example, id=f"{rule.name}-{tag}-{example['text']}")
    for rule in load_language("en").rules["lemmas"]
    for example in rule.examples
    for tag in rule.values["tags"]
]
WORDS = [
    ("visited", "VBD", "visit"),
    ("focussed", "VBD", "focus"),
    ("modernizing", "VBN", "modernize"),
    ("organised", "VBN", "organise"),
    ("travelled", "VBD", "travel"),
    ("traveled", "VBD", "travel"),
    ("overseen", "VBN", "oversee"),
    ("retook", "VBD", "retake"),
    ("re-took", "VBD", "re-take"),
    ("fled", "VBD", "flee"),
    ("centring", "VBG", "centre"),
    ("has", "VBZ", "have"),
    ("n't", "RB", "not"),
    ("programmes", "NNS", "programme"),
    ("torpedoes", "NNS", "torpedo"),
    ("bases", "NNS", "base"),
    ("gunmen", "NNS", "gunman"),
    ("headquarters", "NNS", "headquarters"),
    ("MISSILES", "NNS", "missile"),
    ("ICBMs", "NNS", "ICBM"),
    ("Police", "NN", "police"),
    ("Koreas", "NNPS", "Korea"),
    ("Seoul", "NNP", "Seoul"),
    ("I", "PRP", "I"),
    ("heaviest", "JJS", "heavy"),
    ("15,000", "CD", "15000"),
    ("launch-ready", "JJ", "launch-ready"),
    ("", "NN", ""),
]


@pytest.fixture(scope="module")
def lemmatiser() -> Lemmatiser:
    return Lemmatiser.load()


@pytest.mark.parametrize(("form", "xpos", "lemma"), WORDS)
def test_lemma(lemmatiser: Lemmatiser, form: str, xpos: str, lemma: str) -> None:
    assert lemmatiser(form, xpos) == lemma


@pytest.mark.parametrize(("rule", "tag", "example"), EXAMPLES)
def test_rule_gives_the_lemma_of_its_example(rule, tag, example) -> None:
    forms = {tag: (rule,)}
    assert Lemmatiser(forms)(example["text"], tag) == example["is"]


@pytest.mark.parametrize(("tag", "example"), [each.values[1:] for each in EXAMPLES])
def test_no_other_rule_comes_between(lemmatiser, tag, example) -> None:
    known = dict.fromkeys(example.get("known", ()), "VNA")
    alone = Lemmatiser(lemmatiser.rules, words=known)
    assert alone(example["text"], tag) == example["is"]


def test_a_missing_language_is_one_clear_error() -> None:
    with pytest.raises(RuleError, match="Install Dateline again"):
        Lemmatiser.load("xx")


def test_a_damaged_table_is_one_clear_error() -> None:
    with pytest.raises(RuleError, match="line 2: not two or three columns"):
        Lemmatiser.of({"rule": []}, ["# made by hand", "a\tb\tc\td"], "lang/en")
