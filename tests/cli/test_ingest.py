import json

import pytest

REPORT = "Rockets over Norvania\n\nNorvania fired two rockets on 3 March 2031, the army said.\n"


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(f"3 March 2031\n\n{REPORT}", encoding="utf-8")
    (folder / "two.txt").write_text(REPORT.replace("on 3 March 2031", "again"), encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    return folder


def test_what_cannot_be_read_is_listed_and_the_rest_goes_in(dateline, reports):
    result = dateline("--store", "a.db", "ingest", reports, "--published", "2031-03-04")
    assert result.exit_code == 1
    assert "2  added\n1  skipped\n" in result.stdout.replace("  2", "2").replace("  1", "1")
    assert f"Skipped {reports / 'empty.txt'}: " in result.stderr
    assert "The store holds 2 documents" in result.stderr


def test_the_same_again_changes_nothing(dateline, reports):
    (reports / "empty.txt").unlink()
    command = ["--store", "a.db", "ingest", reports, "--published", "2031-03-04", "--json"]
    first, second = (dateline(*command) for _ in range(2))
    assert first.exit_code == second.exit_code == 0
    assert json.loads(first.stdout)["added"] == 2
    again = json.loads(second.stdout)
    assert (again["added"], again["unchanged"], again["documents"]) == (0, 2, 2)


def test_a_day_and_a_publisher_can_be_given(dateline, reports):
    command = ["ingest", reports / "two.txt", "--published", "2031-03-04", "--publisher", "Wire"]
    assert dateline("--store", "a.db", *command).exit_code == 0
    listed = json.loads(dateline("--store", "a.db", "documents", "--json").stdout)["documents"]
    assert [(each["published"], each["publisher"]) for each in listed] == [("2031-03-04", "Wire")]


@pytest.mark.parametrize("name", ["empty.txt", "missing.txt", "two.txt"])
def test_nothing_readable_is_status_2(dateline, reports, name):
    result = dateline("--store", "a.db", "ingest", reports / name, "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["skipped"][0]["where"].endswith(name)


def test_an_empty_folder_is_status_2(dateline, tmp_path):
    (tmp_path / "none").mkdir()
    result = dateline("--store", "a.db", "ingest", "none")
    assert result.exit_code == 2
    assert "none: it is a folder without a file to read. Name the files in it" in result.stderr
    assert "Error: nothing could be read." in result.stderr


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("May 10", "--published May 10: not a year, month or day in EDTF"),
        ("2031-03", "--published 2031-03: not one day. Write it as 2024-05-10."),
    ],
)
def test_a_wrong_day_is_explained(dateline, reports, date, message):
    result = dateline("--store", "a.db", "ingest", reports, "--published", date)
    assert result.exit_code == 2
    assert message in result.stderr


def test_an_interruption_is_one_line(dateline, reports, monkeypatch):
    def interrupted(*_arguments, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr("dateline.workflow.ingest", interrupted)
    result = dateline("--store", "a.db", "ingest", reports)
    assert result.exit_code == 130
    assert result.stderr.strip().splitlines()[-1].startswith("Stopped. What is stored stays")
