"""Every construction of `attributions.toml` proves itself on its examples, with the weights."""

from importlib import resources

import pytest
import tomli

import dateline
from dateline.extract.reported.lexicon import Lexicon
from dateline.lang import load_language

LANGUAGE = load_language()
FILE = resources.files("dateline.lang.en") / "attributions.toml"
TABLES = tomli.loads(FILE.read_text(encoding="utf-8"))
CONSTRUCTIONS = TABLES["constructions"]


def _cases(kind):
    return [
        pytest.param(example, id=f"en-{name}-{number}")
        for name, table in CONSTRUCTIONS.items()
        for number, example in enumerate(table.get(kind, ()))
    ]


def _read(text):
    return [
        tuple(
            " ".join(text[s.start : s.end] for s in part) for part in (a.source, a.cue, a.content)
        )
        for a in dateline.attributions(text, language=LANGUAGE)
    ]


@pytest.mark.parametrize("example", _cases("examples"))
def test_example_is_read(example):
    wanted = (example.get("source", ""), example["cue"], example["content"])
    assert wanted in _read(example["text"])


@pytest.mark.parametrize("example", _cases("counterexamples"))
def test_counterexample_attributes_nothing(example):
    assert _read(example["text"]) == []


@pytest.mark.parametrize("name", CONSTRUCTIONS)
def test_construction_has_source_and_example(name):
    assert CONSTRUCTIONS[name]["source"]
    assert CONSTRUCTIONS[name]["examples"]


def test_every_word_of_a_construction_has_a_place_once():
    for name, table in CONSTRUCTIONS.items():
        words = [*table.get("words", ()), *table.get("except", ())]
        assert len(words) == len(set(words)), name


def test_kinds_and_openness():
    lexicon = Lexicon.of(LANGUAGE)
    assert (lexicon.kind("say"), lexicon.kind("vow")) == ("speech", "intention")
    assert lexicon.kind("unheard") == "other"
    assert lexicon.takes("clause", "unheard")
    assert not lexicon.takes("clause", "ensure")
    assert not lexicon.takes("object", "unheard")
