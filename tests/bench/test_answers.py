from bench.answers import run

from bench import Options

REPORT = """publisher = "Corrant Wire"
published = 2031-05-12
text = \"\"\"
TARENT, May 12 (Corrant Wire) - Valdoria launched a Kestrel-4 rocket on Saturday, its army said.
\"\"\"

[[claims]]
type = "test"
event = "launch"
time = "2031-05-10"
actors = ["Valdoria"]
objects = ["Kestrel-4 rocket"]
sources = ["Corrant Wire", "Valdorian army"]
status = "happened"
salience = "main"
mentions = [
  { line = 1, trigger = "launched", actors = ["Valdoria"], time = ["on Saturday"] },
]
"""


def test_an_annotation_is_an_answer(tmp_path):
    for number in range(6):  # one of them at least is not kept apart
        (tmp_path / f"report-{number}.toml").write_text(REPORT, encoding="utf-8")
    figures = run(Options(tmp_path, tmp_path / "out.jsonl"))
    assert figures["claims"] == figures["documents"] > 0
    assert not [name for name in figures if name.startswith("dropped")]
    assert '"2031-05-10"' in (tmp_path / "out.jsonl").read_text(encoding="utf-8")
