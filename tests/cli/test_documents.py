import json


def test_documents_are_listed_by_day(dateline, filled):
    lines = dateline("--store", filled, "documents").stdout.splitlines()
    assert len(lines) == 3
    assert lines[2].startswith("2 Apr 2031   Evening Ledger  Shells on the market?")


def test_json_has_ids(dateline, filled):
    documents = json.loads(dateline("--store", filled, "documents", "--json").stdout)["documents"]
    assert [each["published"] for each in documents] == ["2031-03-11", "2031-03-11", "2031-04-02"]
    assert all(len(each["id"]) == 16 for each in documents)
