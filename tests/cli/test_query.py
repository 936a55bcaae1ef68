import json

import pytest

pytest.importorskip("duckdb", reason="the extra `query` is not installed")
COUNT = "SELECT type, count(*) AS claims FROM claims GROUP BY ALL ORDER BY ALL"


def test_rows_stand_under_their_names(dateline, filled):
    result = dateline("--store", filled, "query", COUNT)
    assert result.stdout.splitlines()[0].split() == ["type", "claims"]


def test_json_has_rows(dateline, filled):
    told = json.loads(dateline("--store", filled, "query", COUNT, "--json").stdout)
    assert all(row.keys() == {"type", "claims"} for row in told["rows"])


def test_a_file_is_written_and_told(dateline, filled, tmp_path):
    result = dateline("--store", filled, "query", COUNT, "--out", tmp_path / "x.csv", "--json")
    told = json.loads(result.stdout)
    assert len((tmp_path / "x.csv").read_text().splitlines()) == told["rows"] + 1


def test_a_format_that_is_not_there_is_told_before_the_question_is_asked(dateline, filled):
    result = dateline("--store", filled, "query", "nonsense", "--out", "x.xls")
    assert (result.exit_code, "which format?" in result.stderr) == (2, True)


def test_a_wrong_question_takes_one_line(dateline, filled):
    for question in ("SELECT nothing FROM claims", "DELETE FROM claims", ""):
        result = dateline("--store", filled, "query", question)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.splitlines()[-1].startswith("Error: ")
