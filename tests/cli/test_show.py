import io
import json

import pytest
from rich.console import Console
from tests.export import sample

from dateline.cli.details import details


@pytest.fixture
def event_id(dateline, filled):
    events = json.loads(dateline("--store", filled, "chronology", "--json").stdout)["events"]
    return next(event["id"] for event in events if event["type"] == "test")


def test_every_value_has_its_words_place_and_rule(dateline, filled, event_id):
    result = dateline("--store", filled, "show", event_id[:7])
    assert result.exit_code == 0
    assert "Lantern Wire › Norvania Newsline (“said”)" in result.stdout
    assert "time    10 Mar 2031        “on Monday”            189–198  weekday" in result.stdout


def test_a_dispute_shows_both_sides(dateline, filled, event_id):
    text = dateline("--store", filled, "show", event_id).stdout
    assert "≠ Disputed: time" in text
    assert "Morning Ledger › General Staff" in text


def test_the_joins_have_reasons(dateline, filled, event_id):
    text = dateline("--store", filled, "show", event_id).stdout
    assert "Why these claims are one event" in text
    assert "in log-odds" in text


def test_json_names_the_documents(dateline, filled, event_id):
    shown = json.loads(dateline("--store", filled, "show", event_id, "--json").stdout)
    assert shown["event"]["id"] == event_id
    assert {each["publisher"] for each in shown["documents"]} == {"Lantern Wire", "Morning Ledger"}


@pytest.mark.parametrize("start", ["zzz", ""])
def test_an_unknown_event_is_said_to_be_unknown(dateline, filled, start):
    result = dateline("--store", filled, "show", start)
    assert result.exit_code == 2
    assert f"no event has an id that begins with '{start}'" in result.stderr


@pytest.mark.parametrize("width", [30, 63, 64, 80, 200])
def test_a_terminal_of_any_width_shows_all_words(width):
    console = Console(width=width, force_terminal=True, record=True, file=io.StringIO())
    console.print(details(sample.trial(), sample.documents(), width))
    text = "".join(console.export_text().split())
    assert "“Anewrocketlauncherwastest-firedonMonday,theagencysaid.”" in text
    assert "…" not in text
