from pathlib import Path

import pytest
from bench.annotated.domain import DomainSetError, Relation, load

from dateline.lang.parse import Named

_ENTRY = """[[sentence]]
text = "Seoul said Seoul-based media said so."
words = "Seoul said Seoul - based media said so ."
main = "said"
relations = ["ccomp said said#2", "nsubj said#2 media"]
names = ["LOC Seoul", "LOC Seoul"]
who = "Seoul"
what = "said"
whom = ""
where = ""
source = ""
"""


def _load(folder: Path, text: str):
    (folder / "one.toml").write_text(text, encoding="utf-8")
    return load(folder)


def test_words_and_names_are_found_by_occurrence(tmp_path: Path) -> None:
    (sentence,) = _load(tmp_path, _ENTRY)
    assert sentence.relations == (Relation("ccomp", 1, 6), Relation("nsubj", 6, 5))
    assert sentence.names == (Named(0, 1, "LOC"), Named(2, 3, "LOC"))
    assert (sentence.main, sentence.origin) == (1, "one")


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (_ENTRY.replace("said#2 media", "said#3 media"), "no word 'said#3'"),
        (_ENTRY.replace("LOC Seoul", "LOC Tokyo"), "no name 'LOC Tokyo'"),
        (_ENTRY.replace("LOC Seoul", "GPE Seoul"), "no name 'GPE Seoul'"),
        (_ENTRY.replace('where = ""', ""), "one: 'where'"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, wrong: str, complaint: str) -> None:
    with pytest.raises(DomainSetError, match=complaint):
        _load(tmp_path, wrong)
