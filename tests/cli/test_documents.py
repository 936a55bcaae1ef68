import json


def test_documents_are_listed_by_day(dateline, filled):
    lines = dateline("--store", filled, "documents").stdout.splitlines()
    assert len(lines) == 3
    assert lines[2].startswith("2 Apr 2031   Evening Ledger  Shells on the market?")


def test_json_has_ids(dateline, filled):
    documents = json.loads(dateline("--store", filled, "documents", "--json").stdout)["documents"]
    assert [each["published"] for each in documents] == ["2031-03-11", "2031-03-11", "2031-04-02"]
    assert all(len(each["id"]) == 16 for each in documents)


def test_documents_of_one_matter_stand_together(dateline, filled):
    lines = dateline("--store", filled, "documents", "--stories").stdout.splitlines()
    told = json.loads(dateline("--store", filled, "documents", "--stories", "--json").stdout)
    headings = [line for line in lines if line.strip().endswith(("document", "documents"))]
    assert [int(each.split()[0]) for each in headings] == [len(each) for each in told["stories"]]
    assert sorted(each["id"] for each in told["documents"]) == sorted(
        name for group in told["stories"] for name in group
    )


def test_a_flash_is_shown_as_an_earlier_version(dateline, tmp_path):
    lead = "SEOUL, March 11 (Harbour Wire) - North Korea fired a missile from Wonsan on Tuesday"
    (tmp_path / "flash.txt").write_text(
        f"North Korea fires missile (Urgent)\n\n11 March 2031\n\n{lead}.", encoding="utf-8"
    )
    (tmp_path / "report.txt").write_text(
        f"North Korea fires missile\n\n11 March 2031\n\n{lead}, the South's military said.",
        encoding="utf-8",
    )
    store = str(tmp_path / "store.db")
    dateline("--store", store, "ingest", str(tmp_path / "flash.txt"), str(tmp_path / "report.txt"))
    told = json.loads(dateline("--store", store, "documents", "--json").stdout)["documents"]
    later = {each["title"]: each["later_versions"] for each in told}
    assert later["North Korea fires missile"] == []
    assert len(later["North Korea fires missile (Urgent)"]) == 1
    assert "earlier version of" in dateline("--store", store, "documents").stdout
    assert "1 document ·" in dateline("--store", store, "chronology").stdout
