"""Prompts are versioned, and what their examples ask for stands in the examples' texts."""

import hashlib
from datetime import date
from importlib import resources

import pytest

from dateline.errors import RuleError
from dateline.extract import analyse
from dateline.extract.asked import claims_in, portions
from dateline.extract.asked.requests import worked_answer
from dateline.lang import load_language
from dateline.packs import load_pack, load_prompt, read_prompt
from dateline.read import document_from_text

FOLDER = resources.files("dateline.packs") / "arms_watch" / "prompts"
# What claims name as their method must stay what it was: a changed prompt is a new file.
PUBLISHED = {"claims-1.toml": "060c4974978cd790"}
GOOD = """
name = "claims"
version = 1
source = "own wording"
instructions = "Find."
[[example]]
text = ["Norvania fired a rocket."]
"""


def test_a_published_prompt_never_changes():
    found = {
        file.name: hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:16]
        for file in FOLDER.iterdir()
    }
    assert found == PUBLISHED, "write the new text into claims-N.toml, with N one higher"


@pytest.mark.parametrize("example", load_prompt().examples)
def test_examples_pass_as_answers(example):
    language, pack = load_language(), load_pack()
    text = "\n\n".join(example.text)
    document = document_from_text(text, published=date(2024, 3, 6), publisher="Fjord Press")
    analysis = analyse(document, language, pack)
    (portion,) = portions(analysis)
    told = worked_answer(example)["claims"]
    claims, drops = claims_in(told, portion, (analysis, pack, language), "server/x@claims-1")
    assert not drops
    assert [claim.type for claim in claims] == [claim["type"] for claim in told]


def test_the_newest_version_counts(tmp_path):
    for version in (1, 2, 10):
        text = GOOD.replace("version = 1", f"version = {version}")
        (tmp_path / f"claims-{version}.toml").write_text(text, encoding="utf-8")
    assert read_prompt(tmp_path, "claims").id == "claims-10"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "is not TOML"),
        ('name = "claims"', "lacks version, source, instructions, example"),
        (GOOD.replace("version = 1", "version = 2"), "must be those of the file"),
    ],
)
def test_what_is_wrong_with_a_prompt_is_said(tmp_path, text, message):
    (tmp_path / "claims-1.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=message):
        read_prompt(tmp_path, "claims")


def test_a_pack_without_prompts_is_explained(tmp_path):
    with pytest.raises(RuleError, match=r"Add claims-1\.toml"):
        read_prompt(tmp_path / "prompts", "claims")
