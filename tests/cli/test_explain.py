import io
import json
from datetime import date

import pytest
from rich.console import Console
from typer.testing import CliRunner

from dateline.cli.explained import explained
from dateline.cli.main import build
from dateline.explain import explain as read_anew
from dateline.read import read

TEXT = """\
North Korea Tests Missile

North Korea launched two missiles from Wonsan on Friday, KCNA said on Saturday.

It could launch a satellite. The weather was fine.
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def explain(dateline, *arguments):
    return dateline("explain", *arguments, "--published", "2024-05-13")


def test_a_file_is_explained_by_sentence(dateline, path):
    result = explain(dateline, path)
    assert result.exit_code == 0
    assert "2 body North Korea launched two missiles" in result.stdout
    assert "“Friday” → 10 May 2024" in result.stdout
    assert "times.toml:" in result.stdout
    assert "near miss “launch”" in result.stdout
    assert "gives nothing: no word that names an event of the pack" in result.stdout


def test_a_pipe_gets_no_colour(dateline, path):
    assert "\x1b" not in explain(dateline, path).stdout


def test_one_sentence(dateline, path):
    text = explain(dateline, path, "--sentence", "3").stdout
    assert "could launch" in text
    assert "Wonsan" not in text


@pytest.mark.parametrize("number", ["0", "9"])
def test_a_sentence_that_is_not_there_is_told(dateline, path, number):
    result = explain(dateline, path, "--sentence", number)
    assert result.exit_code == 2
    assert "the document has sentences 1 to 4" in result.stderr


def test_only_sentences_with_claims(dateline, path):
    text = explain(dateline, path, "--claims-only").stdout
    assert "Wonsan" in text
    assert "weather" not in text


def test_rules_that_lost_are_shown_on_request(dateline, path):
    assert "a hyphen" not in explain(dateline, path).stdout
    assert len(explain(dateline, path, "--all").stdout) > len(explain(dateline, path).stdout)


def test_json_has_the_line_of_each_rule(dateline, path):
    (shown,) = json.loads(explain(dateline, path, "--json").stdout)["documents"]
    values = [v for each in shown["sentences"] for p in each["parts"] for v in p["values"]]
    kind = next(value for value in values if value["field"] == "type")
    assert kind["where"]["file"] == "packs/arms_watch/en.toml"
    assert shown["claims"][0]["rule"] == kind["rule"] == "launch-projectile"


def test_standard_input(dateline, path):  # noqa: ARG001 (both set the folder)
    given = ["explain", "-", "--published", "2024-05-13"]
    result = CliRunner().invoke(build(), given, input=TEXT)
    assert result.exit_code == 0
    assert "stdin-" not in result.stdout
    assert "“Friday” → 10 May 2024" in result.stdout


def test_a_document_of_the_store(dateline, path):
    assert dateline("ingest", path, "--published", "2024-05-13").exit_code == 0
    (known,) = json.loads(dateline("documents", "--json").stdout)["documents"]
    result = dateline("explain", known["id"][:7])
    assert result.exit_code == 0
    assert f"document {known['id']}" in result.stdout


def test_what_is_nowhere_is_told(dateline, filled):
    result = dateline("--store", filled, "explain", "zzz")
    assert result.exit_code == 2
    assert "zzz: there is no such file, and in the store: no document" in result.stderr


def test_what_cannot_be_read_is_told(dateline, tmp_path):
    result = dateline("explain", tmp_path)
    assert result.exit_code == 2
    assert "it is a folder" in result.stderr


@pytest.mark.parametrize("width", [30, 63, 64, 80, 200])
def test_a_terminal_of_any_width_shows_all_words(path, width):
    (found,) = read(path, published=date(2024, 5, 13))
    console = Console(width=width, force_terminal=True, record=True, file=io.StringIO())
    console.print(explained(read_anew(found.document), width, every=True))
    text = "".join(console.export_text().split())
    assert "“twomissiles”" in text
    assert "…" not in text
