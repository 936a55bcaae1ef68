import pytest

from dateline.errors import NotFound
from dateline.export import exporter, formats


def test_formats_are_found_by_name():
    assert {"csv", "jsonl", "claims"} <= {form.name for form in formats()}
    assert all(exporter(form.name).FORMAT is form for form in formats())


def test_suffixes_tell_formats_apart():
    assert len({form.suffix for form in formats()}) == len(formats())


def test_an_unknown_format_names_those_that_there_are():
    with pytest.raises(NotFound, match=r"no format 'xls'.*claims, csv, "):
        exporter("xls")
