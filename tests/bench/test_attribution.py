import pytest
from bench.attribution import run
from bench.intervals import Counts, figures
from bench.options import Options
from bench.polnear.corpus import Relation, read_relations
from bench.polnear.scoring import count, overlapping

TEXT = "The mayor said the bridge was closed.\n"
STANDOFF = (
    "T1\tSource 0 9\tThe mayor\nT2\tCue 10 14\tsaid\nT3\tContent 15 36\tthe bridge was closed\n"
    "T4\tAttribution 10 14\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
)


@pytest.fixture
def corpus(tmp_path):
    for folder, name, text in [("text", "a.txt", TEXT), ("attributions", "a_1.ann", STANDOFF)]:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_one_attribution_is_found(corpus):
    found = run(Options(corpus))
    assert found["gold"] == found["found"] == 1
    for measure in ("cue_overlap", "source_exact", "content_exact", "triple_exact"):
        assert found[f"{measure}_f1"] == found[f"{measure}_f1_low"] == 1.0


def test_pieces_are_one_part_and_white_space_is_none():
    standoff = (
        "T1\tCue 0 3;5 7\tab de\nT2\tContent 9 11\tfg\nE1\tAttribution:T1 Cue:T1 Content:T2\n"
    )
    (relation,) = read_relations(standoff, "ab cd ef gh ij")
    assert relation.cue == {0, 1, 6}
    assert relation.source == frozenset()


def test_an_attribution_without_parts_is_none():
    assert list(read_relations("T1\tAttribution 0 2\tab\nE1\tAttribution:T1\n", "ab")) == []


def test_spans_are_paired_one_to_one():
    one, other = frozenset({1, 2, 3}), frozenset({3, 4})
    assert overlapping([one, other], [one]) == 1
    assert overlapping([one, other], [one, other]) == 2
    assert overlapping([one], [frozenset({9})]) == 0


def test_a_missing_part_counts_nowhere():
    gold = Relation(frozenset(), frozenset({1}), frozenset({2}))
    found = count([gold], [gold])
    assert found["source_exact"] == Counts(0, 0, 0)
    assert found["triple_exact"] == Counts(1, 1, 1)


def test_figures_of_nothing():
    assert figures("cue", []) == {"cue_precision": None, "cue_recall": None, "cue_f1": None}
