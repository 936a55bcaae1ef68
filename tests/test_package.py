from pathlib import Path

import dateline

ROOT = Path(__file__).parents[1]

NAMES = ("attributions", "load_language", "statuses", "times")


def test_what_is_loaded_late_is_listed_and_there():
    assert set(dateline.__all__) <= set(dir(dateline))
    assert set(NAMES) <= set(dateline.__all__)
    assert all(callable(getattr(dateline, name)) for name in dateline.__all__)


def test_a_language_is_shown_in_a_line():
    shown = repr(dateline.load_language())
    assert shown.startswith("<Language 'en': ")
    assert len(shown) < 80


def test_decision_notes_have_numbers_of_their_own():
    notes = sorted((ROOT / "docs/decisions").glob("*.md"))
    numbers = [note.name.partition("-")[0] for note in notes]
    assert len(set(numbers)) == len(numbers)
    titles = [note.read_text(encoding="utf-8").partition("\n")[0] for note in notes]
    assert all(title.startswith(f"# {n}") for n, title in zip(numbers, titles, strict=True))
