from importlib import resources

import pytest

from dateline.packs import pack_names
from dateline.packs.check import check

PACK = """
id = "tiny"
version = "1"
languages = ["en"]
kinds = ["body", "person", "state"]
"""
FRAMES = """
[[frame]]
type = "visit"
definition = "Somebody goes somewhere."
roles = ["actor"]
"""
TRIGGERS = """
[[rule]]
name = "visit"
form = "verb"
type = "visit"
actor = ["state"]
object = ["site"]
pattern = 'visited'
source = "test"
examples = ["She visited it."]

[[rule]]
name = "site"
form = "class"
pattern = 'sites?'
source = "test"
examples = ["a site"]
"""
STATES = """
[[entity]]
id = "ruritania"
name = "Ruritania"
kind = "state"
code = "RU"
demonyms = ["Ruritanian"]
source = "A novel"
example = "Ruritania chose a king."
"""
BODIES = """
[[entity]]
id = "ruritanian-court"
name = "Ruritanian Court"
kind = "body"
part_of = "ruritania"
source = "A novel"
example = "The Ruritanian Court met."
"""


@pytest.fixture
def folder(tmp_path):
    """A pack that keeps the rules, with some files replaced."""

    def folder(**replaced):
        files = {"pack": PACK, "frames": FRAMES, "en": TRIGGERS, "states": STATES}
        for stem, text in {**files, "bodies": BODIES, **replaced}.items():
            (tmp_path / f"{stem}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return folder


@pytest.mark.parametrize("name", pack_names())
def test_our_packs_keep_the_rules(name):
    assert check(resources.files("dateline.packs") / name) == []


def test_small_pack_keeps_the_rules(folder):
    assert check(folder()) == []


KING = """
[[entity]]
id = "rudolf"
name = "Rudolf Elphberg"
kind = "person"
offices = [{ state = "x", titles = ["king"], from = 2001-01-01 }]
source = "A novel"
example = "Rudolf Elphberg was king."
"""
PLACE = """
[[place]]
id = "zenda"
name = "Zenda"
kind = "castle"
country = "XX"
precision = "site"
source = "A novel"
example = "The Castle of Zenda stood."

[[entity]]"""
# The file, what in it is replaced, and by what; then what the finding says.
BROKEN = [
    ("bodies", 'source = "A novel"\n', "", "lacks source"),
    ("bodies", '"body"', '"ship"', "kind 'ship'"),
    ("bodies", '"ruritania"', '"x"', "'x', which is no entity"),
    ("bodies", "The Ruritanian Court met.", "They met.", "does not contain it"),
    ("bodies", 'kind = "body"', 'kind = "body"\ncolour = "red"', "colour"),
    ("bodies", 'kind = "body"\npart_of', 'part_of = "ruritania"\nkind = "body"\n#', "out of order"),
    ("bodies", 'source = "A novel"', 'source = " "', "empty fields: source"),
    ("bodies", BODIES, BODIES + BODIES, "two entries have the id"),
    ("bodies", BODIES, BODIES + BODIES.replace('"rur', '"a-rur', 1), "Sort by id"),
    ("bodies", BODIES, BODIES + BODIES.replace('"rur', '"s-rur', 1), "at one time"),
    ("bodies", '"ruritanian-court"', '"Court"', "'Court' is not of a-z"),
    ("bodies", 'name = "Ruritanian Court"', 'name = "Ruritanian  Court"', "'Ruritanian Court'."),
    ("bodies", "part_of", 'aliases = ["Ruritanian-Court"]\npart_of', "'Ruritanian-Court' already"),
    ("bodies", "part_of", 'voice = "herald"\npart_of', "the voice 'herald'. Choose from"),
    ("bodies", "[[entity]]", PLACE, "'XX', the code of no state"),
    ("bodies", "[[entity]]", "[[thing]]", "no table [[thing]]"),
    ("bodies", "[[entity]]", "[[entity", "is not TOML"),
    ("pack", 'version = "1"', "", "lacks version"),
    ("frames", "visit", "tour", "must name a frame"),
    ("frames", '"actor"', '"hero"', "hero"),
    ("frames", "roles", 'traits = ["odd"]\nroles', "'odd' is not a valid Trait. Choose from"),
    ("frames", FRAMES, FRAMES + FRAMES, "two frames"),
    ("en", '["site"]', '["hut"]', "rule 'visit': there is no class 'hut'"),
    ("en", '["state"]', '["ship"]', "rule 'visit': no kind is named 'ship'"),
    ("en", "object", 'recipient = "to"\nobject', "'visit' has no role recipient"),
    ("en", '"verb"', '"adverb"', "`form` must be one of"),
    ("en", "'visited'", "'{odd}'", "no [pattern] or [value] is named 'odd'"),
    ("pack", "kinds", 'uses = ["nowhere"]\nkinds', "'nowhere'"),
    ("en", "examples", "counterexamples", "lacks examples"),
    ("people", BODIES, KING, "no state of states.toml"),
]


@pytest.mark.parametrize(("stem", "words", "others", "finding"), BROKEN)
def test_broken_packs_are_told_what_is_wrong(folder, stem, words, others, finding):
    whole = {"pack": PACK, "frames": FRAMES, "en": TRIGGERS}.get(stem, BODIES)
    findings = check(folder(**{stem: whole.replace(words, others)}))
    assert any(finding in each for each in findings), findings


def test_namesakes_at_different_times_are_no_doubles(folder):
    entry = """
[[entity]]
id = "rudolf-{number}"
name = "Rudolf Elphberg"
kind = "person"
offices = [{{ state = "ruritania", titles = ["king"], from = {first}, to = {last} }}]
source = "A novel"
example = "Rudolf Elphberg was king."
"""
    apart = entry.format(number=1, first="1901-01-01", last="1910-01-01")
    apart += entry.format(number=2, first="1910-01-01", last="1920-01-01")
    assert check(folder(people=apart)) == []
    both = apart.replace("1910-01-01, to", "1905-01-01, to")
    assert any("at one time" in finding for finding in check(folder(people=both)))
