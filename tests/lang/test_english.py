"""The weights of both profiles, on sentences of our own."""

import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

import dateline
from dateline.errors import WeightsError
from dateline.lang import Named, Parse, Parser, load_language
from dateline.lang.syntax.engine import load_network

_WEIGHTS = Path(str(resources.files("dateline.lang.en"))) / "weights"
_SENTENCE = "Foreign minister Ana Lindqvist visited the shipyard in Halden on Friday."

_PROFILES = sorted(file.stem for file in _WEIGHTS.glob("*.onnx"))


@pytest.fixture(scope="module", params=_PROFILES)
def parser(request: pytest.FixtureRequest) -> Parser:
    return load_language("en", profile=request.param).parser


def _children(parse: Parse, relation: str) -> list[str]:
    return [word.text for word in parse.words if word.relation == relation]


def test_both_profiles_are_there() -> None:
    assert _PROFILES == ["accurate", "fast"]


def test_a_profile_that_is_not_there_is_named() -> None:
    language = load_language("en", profile="huge")
    with pytest.raises(WeightsError, match=r"huge\.json.*accurate"):
        language.parser.parse([_SENTENCE])


def test_who_visited_what(parser: Parser) -> None:
    (parse,) = parser.parse([_SENTENCE])
    root = next(word for word in parse.words if word.head == -1)
    assert (root.text, root.upos, root.xpos) == ("visited", "VERB", "VBD")
    assert root.lemma == "visit"
    assert _children(parse, "obj") == ["shipyard"]
    # Title or name: models waver, and no claim rests on which of them is the head.
    assert set(_children(parse, "nsubj")) <= {"minister", "Ana", "Lindqvist"}
    assert Named(2, 4, "PER") in parse.names
    assert parse.words[4].span.start == _SENTENCE.index("visited")


def test_a_sentence_is_parsed_alike_whatever_is_beside_it(parser: Parser) -> None:
    other = "A long sentence, with names such as Halden, Oslo and Bergen, is no neighbour of it."
    alone = load_language("en").parser.parse([_SENTENCE])
    beside = load_language("en").parser.parse([other, _SENTENCE, other])
    assert alone[0] == beside[1]
    assert parser.parse([_SENTENCE]) == parser.parse([_SENTENCE])


@pytest.mark.parametrize("text", ["x", "?", "\u200b", "전차 부대", "a" * 5000, "- " * 400])
def test_any_text_is_one_tree(parser: Parser, text: str) -> None:
    (parse,) = parser.parse([text])
    assert [word.head for word in parse.words].count(-1) == 1
    for index, word in enumerate(parse.words):
        above, steps = word.head, 0
        while above >= 0:
            above, steps = parse.words[above].head, steps + 1
            assert steps < len(parse.words), index


@pytest.mark.parametrize(
    ("labels", "file"), [("xpos", "accurate.onnx"), ("relations", "accurate.relations.npz")]
)
def test_files_of_two_trainings_do_not_go_together(tmp_path: Path, labels: str, file: str) -> None:
    parts = ("onnx", "relations.npz", "events.npz")
    for name in ("pieces.json", *(f"accurate.{part}" for part in parts)):
        (tmp_path / name).symlink_to(_WEIGHTS / name)
    description = json.loads((_WEIGHTS / "accurate.json").read_bytes())
    description[labels] = description[labels][1:]
    (tmp_path / "accurate.json").write_text(json.dumps(description), encoding="utf-8")
    with pytest.raises(WeightsError, match=rf"{file}: it is for \["):
        load_network(tmp_path, "accurate")


def test_another_parser_can_be_put_in() -> None:
    other = load_language("en").parser
    assert load_language("en", parser=other).parser is other


def test_what_parses_nothing_loads_no_network() -> None:
    heavy = "{'numpy', 'onnxruntime', 'tokenizers'}"
    program = (
        f"import sys, dateline.lang as l; l.load_language(); print({heavy} & {{*sys.modules}})"
    )
    path = str(Path(dateline.__file__).parents[1])
    found = subprocess.run(  # noqa: S603 (the program stands above)
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "set()"
