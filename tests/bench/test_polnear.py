import pytest
from bench.options import Options
from bench.polnear import overlap, read_relations, run

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
    figures = run(Options(corpus))
    assert figures["gold"] == figures["found"] == 1
    assert figures["cue_f1"] == figures["source_f1"] == figures["content_f1"] == 1.0


def test_discontinuous_parts_are_joined():
    standoff = (
        "T1\tCue 0 2;5 7\tab de\nT2\tContent 9 11\tfg\nE1\tAttribution:T1 Cue:T1 Content:T2\n"
    )
    (relation,) = read_relations(standoff)
    assert relation.cue == {0, 1, 5, 6}
    assert relation.source == frozenset()


def test_overlap_is_a_part_of_the_larger():
    assert overlap(frozenset({1, 2}), frozenset({2, 3, 4, 5})) == 0.25
