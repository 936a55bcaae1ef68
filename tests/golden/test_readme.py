"""What README's first screen promises is what comes out."""

import re
from pathlib import Path

from typer.testing import CliRunner

from dateline.cli.main import build

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
REPORT, CHRONOLOGY, FIELDS = re.findall(r"```text\n(.*?)```", README, re.DOTALL)


def test_the_first_screen_is_true(tmp_path):
    report, store = tmp_path / "report.txt", tmp_path / "readme.db"
    report.write_text(REPORT, encoding="utf-8")
    run = _runner(store)
    run("ingest", str(report), "--published", "2023-08-07")
    shown = _squeezed(run("chronology"))
    for line in filter(None, map(_squeezed, CHRONOLOGY.splitlines())):
        assert line in shown
    event = re.search(r"(\w{7}) happened 1 document · 1 origin \(KCNA\)", shown)
    fields = _squeezed(run("show", event.group(1)))
    for line in map(_squeezed, FIELDS.splitlines()):
        assert line in fields


def _runner(store):
    def run(*arguments):
        outcome = CliRunner().invoke(build(), ["--store", str(store), *arguments])
        assert outcome.exit_code == 0, outcome.output
        return outcome.stdout

    return run


def _squeezed(text):
    return " ".join(text.split())
