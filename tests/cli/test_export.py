import json

import pytest

from dateline.export import formats


@pytest.mark.parametrize("form", [form.name for form in formats()])
def test_every_format_goes_to_standard_output(dateline, filled, form):
    result = dateline("--store", filled, "export", "--format", form)
    assert result.exit_code == 0
    assert "Norvania" in result.stdout


def test_a_file_tells_its_format(dateline, filled, tmp_path):
    result = dateline("--store", filled, "export", "--out", tmp_path / "a.html")
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert result.stdout == ""
    assert f"Wrote 5 events to {tmp_path / 'a.html'}" in result.stderr


def test_options_select(dateline, filled):
    result = dateline("--store", filled, "export", "--format", "jsonl", "--type", "visit")
    assert [json.loads(line)["type"] for line in result.stdout.splitlines()] == ["visit"]


def test_json_holds_the_content_where_there_is_no_file(dateline, filled, tmp_path):
    command = ["--store", filled, "export", "--format", "csv", "--json"]
    report = json.loads(dateline(*command).stdout)
    assert report["content"].startswith("event,time,")
    report = json.loads(dateline(*command, "--out", tmp_path / "a.csv").stdout)
    assert (report["events"], report["out"]) == (5, str(tmp_path / "a.csv"))
    assert "content" not in report


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "xls"], "there is no format 'xls'. Choose one of: "),
        ([], "which format? Choose one with --format: "),
        (["--format", "csv", "--out", "no/such/folder.csv"], "cannot be written: "),
    ],
)
def test_a_wrong_option_is_explained(dateline, filled, options, message):
    result = dateline("--store", filled, "export", *options)
    assert result.exit_code == 2
    assert message in result.stderr


def test_the_help_names_every_format(dateline):
    named = next(word for word in dateline("export", "--help").stdout.split() if "|" in word)
    assert set(named.strip("<>").split("|")) == {form.name for form in formats()}
