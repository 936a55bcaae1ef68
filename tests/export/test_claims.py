import io
import json

from tests.export import sample

from dateline.export import exporter


def test_a_claim_has_the_fields_that_are_scored():
    out = io.StringIO()
    exporter("claims").write([sample.trial()], sample.documents(), out)
    left, right = map(json.loads, out.getvalue().splitlines())
    assert left["event"] == right["event"] == sample.trial().id
    assert right == {
        "doc": sample.MERIDIAN.id,
        "type": "test",
        "start": sample.MERIDIAN.text.index("test-fired"),
        "end": sample.MERIDIAN.text.index("test-fired") + len("test-fired"),
        "time": "2031-03-09",
        "actors": ["Norvania"],
        "attendees": [],
        "recipients": [],
        "objects": ["rocket launcher"],
        "place": None,
        "facility": None,
        "sources": ["Morning Ledger", "General Staff"],
        "status": "happened",
        "certainty": None,
        "event": sample.trial().id,
        "claim": sample.trial().claims[1].id,
    }
