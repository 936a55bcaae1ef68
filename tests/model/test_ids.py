from dateline.model import content_id


def test_moving_a_boundary_changes_the_id():
    assert content_id("ab", "c") != content_id("a", "bc")


def test_the_same_parts_give_the_same_id():
    assert content_id("a", "b") == content_id("a", "b")
