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


def test_a_pack_of_ones_own_may_use_what_comes_with_dateline(tmp_path):
    tmp_path.joinpath("pack.toml").write_text(
        'id = "mine"\nversion = "1"\nlanguages = ["en"]\nuses = ["world"]\n'
        'kinds = ["body", "person", "source", "state", "vessel"]\n'
    )
    tmp_path.joinpath("frames.toml").write_text(
        '[[frame]]\ntype = "arrival"\ndefinition = "A ship comes in."\nroles = ["object"]\n'
    )
    tmp_path.joinpath("en.toml").write_text(RULES)
    pack = load_pack(str(tmp_path))
    rules = {rule.name: rule for rule in pack.triggers["en"]}
    assert pack.things == {"vessel"}
    assert "japan" in pack.entities
    assert rules["arrive"].pattern.search("the Lantern-7 docked")
    assert not rules["doing"].pattern.search("held"), "the pack's own takes the place of ours"


RULES = """
[[rule]]
name = "arrive"
form = "verb"
type = "arrival"
actor = ["body"]
pattern = '{designation}\\ docked'
source = "test"
examples = ["The Lantern-7 docked."]

[[rule]]
name = "doing"
form = "class"
pattern = 'made'
source = "test"
examples = ["made"]
"""
