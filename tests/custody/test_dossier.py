"""A dossier holds all that an event rests on, checks out, and is the same bytes each time."""

import base64
import hashlib
import io
import json
import re
import zipfile
from datetime import UTC, datetime

import pytest
from tests.export import sample

from dateline.custody.dossier import dossier
from dateline.model import Judgement, Verdict

EVENT = sample.trial()
DOCUMENTS = {each.id: each for each in (sample.HARBOUR, sample.MERIDIAN)}
RAW = {id_: f"<p>{each.text}</p>".encode() for id_, each in DOCUMENTS.items()}
SAID = Judgement(Verdict.ACCEPT, (EVENT.claims[0].id,), "Ana", datetime(2031, 4, 3, tzinfo=UTC))


def built(event=EVENT, documents=DOCUMENTS, raw=RAW):
    return dossier(event, documents, raw, [SAID], "riverland")


@pytest.fixture(scope="module")
def files():
    with zipfile.ZipFile(io.BytesIO(built())) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_same_event_gives_the_same_bytes():
    other = dict(reversed(DOCUMENTS.items()))
    assert built() == built(documents=other)


def test_every_file_is_listed_with_its_hash(files):
    lines = files["SHA256SUMS"].decode().splitlines()
    listed = dict(reversed(line.split("  ", 1)) for line in lines)
    assert listed.keys() == files.keys() - {"SHA256SUMS"}
    assert all(hashlib.sha256(files[name]).hexdigest() == sum_ for name, sum_ in listed.items())


def test_every_quotation_stands_in_its_document(files):
    quotations = json.loads(files["quotations.json"])
    assert {each["field"] for each in quotations} >= {
        "sentence",
        "type",
        "time",
        "object",
        "source",
    }
    for each in quotations:
        text = files[f"documents/{each['document']}.txt"].decode()
        assert text[each["start"] : each["end"]] == each["quote"]


def test_documents_come_as_they_were_read(files):
    for id_, document in DOCUMENTS.items():
        assert files[f"documents/{id_}.txt"] == document.text.encode()
        assert files[f"documents/{id_}.raw"] == RAW[id_]
    first, _ = json.loads(files["custody.json"])
    assert first["raw_sha256"] == hashlib.sha256(RAW[first["id"]]).hexdigest()
    assert first["methods"] == ["rules/1"]
    (said,) = json.loads(files["judgements.json"])
    assert said["id"] == SAID.id


def test_the_page_allows_its_own_script_and_nothing_else(files):
    page = files["verify.html"].decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'")
    *_, script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert not re.search(r"""(?:src|href|action)\s*=|url\(|@import|fetch\(""", page)


def test_hostile_text_stays_text():
    hostile = sample.report(
        "</script><script>alert(1)</script> <img src=x onerror=alert(1)>\u2028 toured",
        "2031-03-09",
        "<b>Wire</b>",
    )
    with zipfile.ZipFile(
        io.BytesIO(built(documents=DOCUMENTS | {hostile.id: hostile}, raw=RAW | {hostile.id: b""}))
    ) as archive:
        page = archive.read("verify.html").decode()
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "<b>Wire" not in page
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert json.loads(data)["texts"][hostile.id] == hostile.text
