import json
from datetime import date
from pathlib import Path

import pytest
from training.reports import ReportError, is_kept_apart, part, read_reports
from training.reports.gold import write_gold

_FILE = '''
publisher = "Harbour Wire"
published = 2031-05-12
text = """
Karvonia tests rocket

The army tested a rocket on Saturday.
The test of the rocket was the second test, the army said.
"""

[[claims]]
type = "test"
event = "rocket"
time = "2031-05-10"
actors = ["Karvonia"]
objects = ["rocket"]
sources = ["Harbour Wire", "army"]
status = "happened"
salience = "main"
mentions = [
  { line = 2, trigger = "tested", actors = ["The army"], time = ["on Saturday"] },
  { line = 3, trigger = "test#2", source = ["the army"], cue = ["said"] },
]
'''


def _written(folder: Path, content: str) -> Path:
    (folder / "wire").mkdir()
    (folder / "wire" / "hw-rocket.toml").write_text(content, encoding="utf-8")
    return folder


def test_a_file_is_a_report_with_what_its_lines_say(tmp_path: Path) -> None:
    (report,) = read_reports(_written(tmp_path, _FILE))
    assert (report.name, report.voice, report.published) == (
        "hw-rocket",
        "wire",
        date(2031, 5, 12),
    )
    assert report.text.startswith("Karvonia tests rocket\n\nThe army tested")
    assert [report.text[slice(*line)].split()[0] for line in report.lines] == [
        "Karvonia",
        "The",
        "The",
    ]
    (claim,) = report.claims
    first, second = claim.mentions
    assert report.text[slice(*first.trigger)] == "tested"
    assert [report.text[slice(*span)] for span in first.roles["time"]] == ["on Saturday"]
    assert report.text[second.trigger[0] :].startswith("test, the army said.")
    assert claim.fields["place"] is None


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("line = 2", "line = 9", "there is no line 9; the text has 3"),
        ('"tested"', '"fired"', "line 2 does not say 'fired'"),
        ('"test#2"', '"test"', "line 3 says 'test' 2 times"),
        ('"test#2"', '"test#3"', "line 3 does not say 'test#3'"),
        ('type = "test"', 'type = "trial"', "claim rocket: unknown type: trial"),
        ('status = "happened"', 'state = "happened"', "claim rocket: unknown key: state"),
        ('"2031-05-10"', '"Saturday"', "claim rocket: time 'Saturday' is no day"),
        ('["Harbour Wire", "army"]', '["army"]', "sources must begin with the publisher"),
        ('publisher = "Harbour Wire"', "", "'publisher' is missing"),
        ("2031-05-12", '"May 12"', "published must be a date"),
        ("[[claims]]", "[[claims", "hw-rocket.toml"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    folder = _written(tmp_path, _FILE.replace(right, wrong, 1))
    with pytest.raises(ReportError, match=r"hw-rocket\.toml") as raised:
        list(read_reports(folder))
    assert message in str(raised.value)


def test_reports_are_written_for_the_scorer(tmp_path: Path) -> None:
    reports = list(read_reports(_written(tmp_path, _FILE)))
    write_gold(reports, tmp_path / "gold")
    claim = json.loads((tmp_path / "gold" / "claims.jsonl").read_text())
    text = (tmp_path / "gold" / "docs" / "hw-rocket.txt").read_text()
    assert [text[start:end].split()[1] for start, end in claim["spans"]] == ["army", "test"]
    assert (claim["doc"], claim["time"], claim["place"]) == ("hw-rocket", "2031-05-10", None)


def test_a_fifth_is_kept_apart(tmp_path: Path) -> None:
    names = [f"hw-{number}" for number in range(1000)]
    assert 150 < sum(map(is_kept_apart, names)) < 250
    reports = list(read_reports(_written(tmp_path, _FILE)))
    assert [*part(reports, "learn"), *part(reports, "gate")] == list(part(reports, "all"))
