import json
from datetime import date

import pytest
from bench.archive import run
from bench.archives.__main__ import main
from bench.archives.plot import plot
from bench.archives.records import Record, choose, document_of, read_records, worded

from bench import Options

LINES = [
    {"title": "A test", "text": "North Korea fired a missile on Sunday.", "date": "2024-05-13"},
    {"text": "Example Land sent a delegation to the United States.", "published": "2024-07-02"},
    {"text": "", "date": "2024-07-03"},
    {"text": "Nobody knows when this was."},
]


@pytest.fixture
def archive(tmp_path):
    file = tmp_path / "KCNA_2024.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    return file


def claim(line, type_):
    return {"doc": f"a:{line}", "published": f"2024-{line:02}-01", "claims": [{"type": type_}]}


def test_lines_without_a_date_are_left_out_and_the_others_named(archive):
    records = list(read_records(archive))
    assert [record.name for record in records] == [f"KCNA_2024:{i}" for i in (1, 2, 3)]
    assert [record.publisher for record in records] == ["KCNA"] * 3
    assert [record.names_dprk for record in records] == [True, False, False]


def test_line_ends_and_marks_of_markdown_are_no_part_of_the_text(tmp_path):
    text = "**Peace**  \nThe two leaders of\nExample Land met.\n\nThey agreed\nto go on."
    (tmp_path / "statements.jsonl").write_text(json.dumps({"text": text, "date": "2024-05-13"}))
    (record,) = read_records(tmp_path)
    assert record.text == ("Peace  \nThe two leaders of Example Land met.\n\nThey agreed to go on.")


def test_a_run_goes_on_behind_the_last_whole_line(archive, tmp_path):
    out = tmp_path / "claims.jsonl"
    whole = run(Options(archive, out=out))
    lines = out.read_text(encoding="utf-8")
    out.write_text(lines[: lines.index("\n") + 20], encoding="utf-8")
    again = run(Options(archive, out=out))
    assert out.read_text(encoding="utf-8") == lines
    assert whole["claims_test"] == again["claims_test"] == 1
    assert (whole["unreadable"], whole["dprk_documents"], whole["other_claims"]) == (1, 1, 0)


def test_those_that_name_the_dprk_are_chosen_and_some_of_the_rest():
    day = date(2024, 5, 13)
    records = [Record("a", "The DPRK.", day, None)]
    records += [Record(str(number), "Nothing.", day, None) for number in range(9)]
    chosen = list(choose(records, 3))
    assert chosen == list(choose(reversed(records), 3))
    assert len(chosen) == 4
    assert chosen[0] == records[0]


def test_a_chosen_record_is_read_as_it_was(archive, tmp_path):
    records = list(read_records(archive))
    file = tmp_path / "chosen.jsonl"
    file.write_text("".join(map(worded, records)), encoding="utf-8")
    assert list(read_records(file)) == records


def test_a_sample_names_its_claims_and_quotes_them(archive, tmp_path, capsys):
    out = tmp_path / "claims.jsonl"
    run(Options(archive, out=out))
    capsys.readouterr()
    main(["sample", str(out)])
    drawn = capsys.readouterr().out
    assert drawn.startswith("KCNA_2024:1@20:test of 2024-05-13")
    assert "North Korea fired a missile on Sunday." in drawn


def test_a_plot_has_a_bar_for_each_type_and_month():
    drawing = plot([claim(1, "test"), claim(1, "visit"), claim(3, "test")], "A & B")
    assert "A &amp; B" in drawing
    assert drawing.count("<rect") == 6
    assert "<title>2024-02: 0</title>" in drawing


def test_an_empty_record_is_no_document():
    assert document_of(Record("a", "", date(2024, 5, 13), None)) is None
