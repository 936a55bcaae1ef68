import io

import pytest
from rich.console import Console
from tests.export import sample

from dateline.cli.overview import NARROW, overview
from dateline.export import phrases


def shown(events, width):
    console = Console(width=width, force_terminal=True, record=True, file=io.StringIO())
    console.print(overview(events, width))
    return console.export_text()


@pytest.mark.parametrize("width", [24, 40, NARROW - 1, NARROW, 80, 200])
@pytest.mark.parametrize("events", [sample.chronology(), (sample.trial(),), (sample.sale(),)])
def test_nothing_is_cut_at_any_width(events, width):
    text = shown(events, width)
    assert "…" not in text
    for event in events:
        for words in (event.type, event.status, *phrases.summary(event).split()):
            assert words in text or width < NARROW


def test_rows_align_with_and_without_a_date():
    lines = shown(sample.chronology(), 100).splitlines()
    starts = {
        line.index(word)
        for line in lines
        for word in ("Ilen Varo ·", "Norvania: shells")
        if word in line
    }
    assert len(starts) == 1


def test_what_wraps_stays_in_its_column():
    events = sample.chronology()
    wide, narrow = (shown(events, width).splitlines() for width in (200, NARROW))
    column = next(line.index("Ilen Varo ·") for line in wide if "Ilen Varo ·" in line)
    assert len(narrow) > len(wide)
    assert all(len(line.rstrip()) <= NARROW for line in narrow)
    assert any(line[:column].isspace() and line[column:].strip() for line in narrow)


def test_no_events_is_said():
    assert shown((), 80).strip() == "0 events"
