"""The reports of docs/findings.md give what the page shows, and every command of the page works."""

import json
import re
import shlex
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs/findings.md").read_text(encoding="utf-8")
FILE = re.compile(r"^`(reports/\w+\.txt)`\n\n```text\n(.*?)```", re.DOTALL | re.MULTILINE)
ID = re.compile(r"\b[0-9a-f]{7}\b")


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    folder = tmp_path_factory.mktemp("findings")
    (folder / "reports").mkdir()
    for name, text in FILE.findall(PAGE):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def on_page(dateline, reports, monkeypatch):
    """Run the program on the reports of the page."""
    monkeypatch.chdir(reports)
    monkeypatch.setenv("DATELINE_STORE", "findings.db")
    if not (reports / "findings.db").exists():
        assert dateline("ingest", "reports").exit_code == 0
    return dateline


def commands():
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def launch(on_page):
    """Id of the event that the page calls 1871969."""
    events = json.loads(on_page("events", "--from", "2031-03-21", "--json").stdout)["events"]
    return events[0]["id"]


@pytest.mark.parametrize("line", commands())
def test_every_command_of_the_page_works(on_page, line):
    words = shlex.split(ID.sub(launch(on_page), line) if ID.search(line) else line)
    result = on_page(*words[1:])
    assert result.exit_code == 0, result.output


def shown(text):
    """Lines without ids, which depend on where reports are read from."""
    return [ID.sub("", line).strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize(
    "command",
    [
        ["promises"],
        ["counts"],
        ["appearances", "Kim Jong Un"],
        ["gaps", "--least", "60"],
        ["disputes"],
    ],
)
def test_the_output_of_the_page_is_what_comes_out(on_page, command):
    section = PAGE.partition(f"\n## {command[0].capitalize()}\n")[2]
    expected = shown(re.search(r"```text\n(.*?)```", section, re.DOTALL)[1])
    text = "\n".join(shown(on_page(*command).stdout))
    assert [line for line in expected if line not in text] == []


def test_why_shows_what_was_not_joined(on_page):
    text = on_page("event", launch(on_page), "--why").stdout
    section = PAGE.partition("\n## Why not one event?\n")[2]
    expected = shown(re.search(r"```text\n(.*?)```", section, re.DOTALL)[1])
    assert [line for line in expected if line not in "\n".join(shown(text))] == []
    assert "Nearest events" not in on_page("show", launch(on_page)).stdout
    plain = json.loads(on_page("event", launch(on_page), "--why", "--json").stdout)
    assert [each["is_compared"] for each in plain["nearest"]] == [False, False]


def test_an_event_shows_where_a_report_is_firmer_than_its_source(on_page):
    found = json.loads(on_page("disputes", "--json").stdout)
    (hardened,) = found["hardened"]
    assert hardened["change"] == "attribution dropped"
    assert "! Firmer than its source" in on_page("event", hardened["event"]).stdout
    assert [each["field"] for each in found["disputes"]] == ["status"]


def test_a_field_chooses_among_disputes(on_page):
    assert "No claims of one event disagree" in on_page("disputes", "--field", "place").stdout
    assert "1 dispute in 1 event" in on_page("disputes", "--field", "status").stdout


def test_events_and_event_are_second_names(on_page):
    assert on_page("events").stdout == on_page("chronology").stdout
    assert "  dateline events" in on_page("events", "--help").stdout
    assert "  dateline event 8f3a91c --why" in on_page("event", "--help").stdout


def test_later_documents_take_no_part(on_page):
    found = json.loads(on_page("promises", "--as-of", "2031-03-31", "--json").stdout)
    assert found["as_of"] == "2031-03-31"
    assert [each["state"] for each in found["promises"]] == ["open", "open"]


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["promises", "--state", "broken"], "--state broken: there is none. Choose from: open"),
        (["promises", "--as-of", "2031"], "--as-of 2031: not one day."),
        (["promises", "--as-of", "2030-01-01"], "nothing was published by 2030-01-01."),
        (["counts", "--type", "tset"], "there is no event type 'tset'"),
        (["appearances", "Kim"], "Write the whole name."),
        (["appearances", "KCNA"], "KCNA is a source: appearances are those of people"),
        (
            ["appearances", "Ilen Varo"],
            "nobody in public office named 'Ilen Varo'. Write the name as reports do",
        ),
    ],
)
def test_what_is_wrong_is_said(on_page, command, message):
    result = on_page(*command)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["promises"], "No event of these was planned"),
        (["counts"], "No report numbers any"),
        (["appearances", "Kim Jong Un"], "Kim Jong Un: no appearance"),
        (["gaps"], "no event of these has happened on a known day"),
        (["disputes"], "No claims of one event disagree"),
    ],
)
def test_where_there_is_nothing_it_says_so(on_page, command, message):
    assert message in on_page(*command, "--type", "attack").stdout


def test_gaps_as_json_name_events_by_id(on_page):
    found = json.loads(on_page("gaps", "--least", "60", "--json").stdout)
    (first,) = found["firsts"]
    assert (first["days"], first["coverage"]["documents"], first["by"]) == (67, 2, "type")
    assert {first["event"], first["before"]} <= set(first["events"])


def test_appearances_as_json_have_gaps_and_companions(on_page):
    found = json.loads(on_page("appearances", "Kim Jong Un", "--json").stdout)["appearances"]
    assert found["companions"] == {"choe-son-hui": 1, "pak-thae-song": 1}
    assert (found["absence"], found["median_gap"]) == (1, None)


def test_an_empty_store_says_what_to_do(dateline, tmp_path):
    (tmp_path / "none").mkdir()
    dateline("--store", "new.db", "ingest", "none")
    result = dateline("--store", "new.db", "promises")
    assert "the store holds no document. `dateline ingest PATH` reads some." in result.stderr
