from pathlib import Path

import pytest
from bench.domain import run
from bench.options import Options

import bench
from dateline.lang import Named, Parse, Word
from dateline.model import Span

_SET = """[[sentence]]
text = "Leader Kim Jo Un visited Pyongyang."
words = "Leader Kim Jo Un visited Pyongyang ."
main = "visited"
relations = ["nsubj visited Kim", "obj visited Pyongyang"]
names = ["PER Kim Jo Un", "LOC Pyongyang"]
who = "Kim Jo Un"
what = "visited"
whom = ""
where = "Pyongyang"
source = ""
"""


class _Parser:
    """Gives every sentence one subject and one object of "visited", and its first name."""

    def __init__(self, subject: int, thing: int) -> None:
        self._relations = {subject: "nsubj", thing: "obj"}

    def parse(self, texts):
        return tuple(map(self._parse, (text.replace(".", " .").split() for text in texts)))

    def parse_words(self, sentences):
        return tuple(map(self._parse, sentences))

    def _parse(self, words):
        return Parse(
            tuple(
                Word(Span(i, i + 1), word, word, "X", "X", 4, self._relations.get(i, "dep"))
                for i, word in enumerate(words)
            ),
            (Named(1, 4, "PER"),),
        )


@pytest.fixture
def figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "one.toml").write_text(_SET, encoding="utf-8")

    class Language:
        parser: _Parser

    def with_heads(subject: int, thing: int):
        language = Language()
        language.parser = _Parser(subject, thing)
        monkeypatch.setattr(bench.domain, "load_language", lambda **_: language)
        return run(Options(tmp_path))

    return with_heads


@pytest.mark.parametrize("subject", [0, 1, 3])
def test_a_title_or_a_part_of_the_name_will_do(figures, subject: int) -> None:
    found = figures(subject, 5)
    assert (found["subject"], found["object"], found["subject_object"]) == (100, 100, 100)
    assert (found["subjects_all_f1"], found["objects_all_f1"]) == (100, 100)


def test_a_wrong_head_is_wrong(figures) -> None:
    found = figures(5, 6)
    assert (found["subject"], found["object"], found["subjects_all_f1"]) == (0, 0, 0)


def test_names_are_scored_by_kind(figures) -> None:
    found = figures(1, 5)
    assert found["names_f1"] == pytest.approx(200 / 3)
    assert (found["per"], found["org"], found["loc"]) == (100, None, 0)
