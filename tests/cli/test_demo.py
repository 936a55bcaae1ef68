import json


def test_the_demo_shows_a_chronology_and_writes_a_page(dateline, tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_STORE", "mine.db")
    result = dateline("demo")
    assert result.exit_code == 0
    assert "10 May 2024" in result.stdout
    page = tmp_path / "dateline-demo.html"
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert f"Wrote {page}: open it in a browser." in result.stderr
    assert not (tmp_path / "mine.db").exists()


def test_the_demo_can_be_kept(dateline):
    result = dateline("demo", "--store", "demo.db", "--out", "try.html", "--json")
    report = json.loads(result.stdout)
    assert report["added"] == 17
    assert report["skipped"] == []
    listed = json.loads(dateline("--store", "demo.db", "chronology", "--json").stdout)
    assert listed["events"] == report["events"]
    assert json.loads(dateline("--store", "demo.db", "demo", "--json").stdout)["unchanged"] == 17


def test_a_pack_shows_its_own_examples(dateline):
    result = dateline("--pack", "sanctions_watch", "demo", "--json")
    events = json.loads(result.stdout)["events"]
    designations = [event for event in events if event["type"] == "designation"]
    assert [len(event["claims"]) for event in designations if event["time"]][1] == 3


def test_a_pack_without_examples_says_so(dateline):
    result = dateline("--pack", "nowhere", "demo")
    assert result.exit_code == 2
    assert "there is no pack 'nowhere'" in result.stderr
