import json

import pytest


def chronology(dateline, filled, *options):
    return dateline("--store", filled, "chronology", *options)


def types(dateline, filled, *options):
    result = chronology(dateline, filled, *options, "--json")
    return [event["type"] for event in json.loads(result.stdout)["events"]]


def test_events_are_rows_of_two_lines(dateline, filled):
    lines = chronology(dateline, filled).stdout.splitlines()
    assert lines[0].startswith("5 events · ")
    start = lines.index("6–8 Mar 2031         visit       Ilen Varo · shell plants, Tarvo")
    assert lines[start + 1].endswith("happened    1 document · 1 origin (Norvania Newsline)")


def test_events_without_a_date_come_last(dateline, filled):
    text = chronology(dateline, filled).stdout
    assert text.index("Without a date") < text.index("reported 2 Apr 2031")
    assert "independence not established" in text


def test_days_leave_out_events_without_a_date_and_say_so(dateline, filled):
    result = chronology(dateline, filled, "--from", "2031-03-09")
    assert "visit" not in result.stdout
    assert "Without a date" not in result.stdout
    assert "2 events without a date left out." in result.stderr


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--from", "2031-03-07", "--to", "2031-03-08"], ["deployment", "visit"]),
        (["--to", "2030"], []),
        (["--type", "visit"], ["visit"]),
        (["--type", "visit", "--type", "deployment"], ["deployment", "visit"]),
        (["--status", "denied"], ["transfer"]),
        (["--actor", "norvania", "--type", "transfer"], ["transfer"]),
        (["--object", "ROCKET LAUNCHER"], ["test"]),
        (["--origin", "Mira Holt"], ["transfer"]),
        (["--origin", "Mira Hol"], []),
    ],
)
def test_options_select(dateline, filled, options, expected):
    assert types(dateline, filled, *options) == expected


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--from", "10 May"], "--from 10 May: not a year, month or day in EDTF"),
        (["--to", "2024-13"], "--to 2024-13: month must be in 1..12"),
        (["--from", "2024", "--to", "2023"], "--from 2024 comes after --to 2023. Swap them."),
        (["--status", "maybe"], "there is no such status. Choose from: happened, planned"),
        (["--actor", ""], "--actor '': a name is empty. Write one, or leave --actor away for all."),
        (["--object", " "], "--object '': a name is empty."),
        (["--type", "launch"], "there is no event type 'launch'. Choose from: "),
    ],
)
def test_a_wrong_option_is_explained(dateline, filled, options, message):
    result = chronology(dateline, filled, *options)
    assert result.exit_code == 2
    assert message in result.stderr
