import dateline

NAMES = ("attributions", "load_language", "statuses", "times")


def test_what_is_loaded_late_is_listed_and_there():
    assert set(dateline.__all__) <= set(dir(dateline))
    assert set(NAMES) <= set(dateline.__all__)
    assert all(callable(getattr(dateline, name)) for name in dateline.__all__)


def test_a_language_is_shown_in_a_line():
    shown = repr(dateline.load_language())
    assert shown.startswith("<Language 'en': ")
    assert len(shown) < 80
