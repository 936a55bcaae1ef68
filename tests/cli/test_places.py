"""The same commands on a file and on a database."""

import json
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_report_goes_in_and_its_event_comes_out(dateline, place, monkeypatch):
    report = ROOT / "examples/harbour-wire/2024-02-12-launcher-shells.txt"
    first = dateline("--store", place, "ingest", report, "--json")
    assert (first.exit_code, json.loads(first.stdout)["added"]) == (0, 1)
    monkeypatch.setenv("DATELINE_STORE", place)
    again = dateline("ingest", report, "--json")
    assert json.loads(again.stdout)["unchanged"] == 1
    found = dateline("chronology", "--json")
    assert json.loads(found.stdout)["events"]
    assert json.loads(found.stdout)["store"] == place.partition("?")[0]


def test_an_address_that_does_not_answer_takes_one_line_without_its_password(dateline):
    asked = dateline("documents", "--store", "postgresql://ana:s3cret@127.0.0.1:1/x")
    assert (asked.exit_code, asked.stdout) == (2, "")
    (line,) = asked.stderr.splitlines()
    assert "s3cret" not in line
    assert "runs" in line
