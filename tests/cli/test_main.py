import json
import os
import shutil
import subprocess
import sys

import pytest

import dateline as package
from dateline.cli.main import COMMANDS, command_of

NAMES = [command_of(module) for module in COMMANDS]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_an_example(dateline, name):
    result = dateline(name, "--help")
    assert result.exit_code == 0
    assert f"  dateline {name}" in result.stdout.partition("Examples:")[2]
    assert "--json" in result.stdout
    assert "\\" not in result.stdout


def test_the_program_has_help_with_examples(dateline):
    result = dateline("--help")
    assert all(f"  {name} " in result.stdout for name in NAMES)
    assert "Examples:" in result.stdout
    assert "\\" not in result.stdout


def test_the_program_says_its_version(dateline):
    assert dateline("--version").stdout == f"dateline {package.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["chronology"],
        ["documents"],
        ["export", "--format", "csv"],
        ["show", "EVENT"],
        ["ingest", "report.txt", "--published", "2031-03-11"],
    ],
)
def test_json_is_all_that_is_on_standard_output(dateline, filled, tmp_path, arguments):
    store = shutil.copy(filled, tmp_path / "copy.db")
    (tmp_path / "report.txt").write_text("Nothing happened.", encoding="utf-8")
    events = json.loads(dateline("--store", store, "chronology", "--json").stdout)["events"]
    given = [events[0]["id"] if argument == "EVENT" else argument for argument in arguments]
    result = dateline("--store", store, *given, "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["store"] == str(store)
    assert f"Store: {store}" in result.stderr


def test_a_missing_store_is_one_line_and_status_2(dateline, tmp_path):
    result = dateline("--store", tmp_path / "none.db", "chronology")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"Error: {tmp_path / 'none.db'}: there is no store.")


def test_the_store_is_named_before_or_after_the_command(dateline, filled):
    before = dateline("--store", filled, "documents")
    after = dateline("documents", "--store", filled)
    assert before.stdout == after.stdout
    assert before.exit_code == after.exit_code == 0


def test_the_store_is_taken_from_the_environment(dateline, filled, monkeypatch):
    monkeypatch.setenv("DATELINE_STORE", str(filled))
    assert dateline("documents").exit_code == 0


def test_an_unknown_option_is_a_usage_error(dateline):
    assert dateline("chronology", "--colour").exit_code == 2


def run(*arguments, **environment):
    return subprocess.run(  # noqa: S603 (this program)
        [sys.executable, "-m", "dateline", *map(str, arguments)],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
        check=False,
    )


def test_a_pipe_gets_whole_lines_without_colour(filled):
    result = run("--store", filled, "chronology")
    assert result.returncode == 0
    text = result.stdout.decode()
    assert "\x1b" not in text
    assert "≠ disputed: time\n" in text
    assert not [line for line in text.splitlines() if line != line.rstrip()]


def test_an_error_shows_no_traceback():
    result = run("ingest", "report.txt", "--published", "yesterday")
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert result.stderr.startswith(b"Error: ")


def test_a_terminal_without_unicode_shows_codes(filled):
    result = run("--store", filled, "chronology", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert result.returncode == 0
    assert b"\\u2192" in result.stdout
