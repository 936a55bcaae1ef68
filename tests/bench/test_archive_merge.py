import pytest
from bench.archive_merge import counts, reissues
from bench.archives.pairs import Pair, agreement, read_pairs
from tests.merge.claims import claim

from dateline.merge import merge, revised


def test_the_committed_pairs_are_half_of_each_kind():
    pairs = list(read_pairs())
    assert len(pairs) == 50
    assert sum(pair.is_one for pair in pairs) == 25
    assert len({name for pair in pairs for name in (pair.left, pair.right)}) > 75


def test_a_label_that_is_none_is_refused(tmp_path):
    path = tmp_path / "pairs.txt"
    path.write_text("# two\na b same\na c maybe\n", encoding="utf-8")
    with pytest.raises(ValueError, match="3: the label is same or different"):
        list(read_pairs(path))


def test_pairs_agree_where_events_are_as_they_say():
    pairs = [
        Pair("a", "b", True),
        Pair("a", "c", False),
        Pair("b", "c", True),
        Pair("a", "x", True),
    ]
    assert agreement(pairs, {"a": "1", "b": "1", "c": "2"}) == {
        "pairs": 4,
        "pairs_lost": 1,
        "same_joined": 1,
        "different_apart": 1,
    }


def test_a_reissue_is_joined_where_it_shares_an_event_with_its_later_version():
    claims = [claim(name, time="2031-03-10", place="Wonsan") for name in "ab"]
    events = revised(merge([*claims, claim("c", time="2031-05-10")]), {"a": ("b",), "c": ("d",)})
    assert counts(events)["events"] == 2
    assert counts(events)["most_documents"] == 1
    assert reissues(events, {"a": ("b",), "c": ("d",)}, {"a", "b", "c"}) == {
        "earlier_versions": 2,
        "reissues": 1,
        "reissues_joined": 1,
    }
