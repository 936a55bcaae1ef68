import io
import json

from tests.export import sample

from dateline.export import exporter
from dateline.model import Event
from dateline.model.plain import from_plain


def test_what_goes_out_comes_back():
    out = io.StringIO()
    exporter("jsonl").write(sample.chronology(), sample.documents(), out)
    lines = out.getvalue().splitlines()
    events = tuple(from_plain(Event, json.loads(line)) for line in lines)
    assert events == sample.chronology()
