"""Every class of `factuality.toml` proves itself on its examples, with the weights."""

from importlib import resources

import pytest
import tomli

from dateline.extract.factuality import statuses
from dateline.extract.factuality.signatures import PLACES, Signatures
from dateline.lang import load_language
from dateline.model import Span, may_have

LANGUAGE = load_language()
SIGNATURES = Signatures.of(LANGUAGE)
FILE = resources.files("dateline.lang.en") / "factuality.toml"
CLASSES = {n: t for n, t in tomli.loads(FILE.read_text(encoding="utf-8")).items() if n != "words"}
EXAMPLES = [
    pytest.param(example, id=f"en-{name}-{example['event']}")
    for name, table in CLASSES.items()
    for example in [*table["examples"], *table.get("counterexamples", ())]
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_example_has_its_status(example):
    start = example["text"].index(example["event"])
    span = Span(start, start + len(example["event"]))
    (found,) = statuses(example["text"], at=[span], language=LANGUAGE)
    operators = [(operator.name, operator.text) for operator in found.operators]
    assert found.status == example["status"], operators
    assert may_have(found.status, found.value), (found.value, operators)


@pytest.mark.parametrize("name", CLASSES)
def test_class_says_where_it_is_from_and_how_strong_it_is(name):
    assert CLASSES[name]["source"]
    assert name in LANGUAGE.tables["factors"]["effect"]


@pytest.mark.parametrize("name", CLASSES)
def test_shares_have_the_signs_that_the_status_asks_for(name):
    found = SIGNATURES.classes[name]
    assert (found.positive * found.signs[0] > 0, found.negative * found.signs[1] > 0) == (1, 1)


@pytest.mark.parametrize("place", PLACES)
def test_no_word_has_two_classes_in_one_place(place):
    words = [word for table in CLASSES.values() for word in table.get(place, ())]
    assert sorted(words) == sorted(set(words))
