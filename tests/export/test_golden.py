"""Every format on one small chronology: DATELINE_ACCEPT=1 rewrites the files, and git shows how."""

import io
import os
from pathlib import Path

import pytest
from tests.export import sample

from dateline.export import exporter, formats

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("form", formats(), ids=lambda form: form.name)
def test_format_is_as_accepted(form):
    out = io.StringIO()
    exporter(form.name).write(sample.chronology(), sample.documents(), out)
    golden = GOLDEN / f"chronology{form.suffix}"
    if os.environ.get("DATELINE_ACCEPT"):
        golden.write_text(out.getvalue(), encoding="utf-8", newline="")
    assert out.getvalue() == golden.read_bytes().decode()


@pytest.mark.parametrize("form", formats(), ids=lambda form: form.name)
def test_format_writes_no_events(form):
    exporter(form.name).write((), {}, io.StringIO())
