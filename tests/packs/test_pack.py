import pytest

from dateline.errors import RuleError
from dateline.packs import load_pack


def test_arms_watch_has_all_types():
    assert len(load_pack().frames) == 14


def test_every_trigger_names_a_frame():
    pack = load_pack()
    named = {rule.values["type"] for rule in pack.triggers["en"] if rule.values["form"] != "class"}
    assert named <= pack.frames.keys()


def test_unknown_pack_says_what_is_missing():
    with pytest.raises(RuleError, match=r"pack\.toml is missing"):
        load_pack("no_such_pack")
