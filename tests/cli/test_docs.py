"""Every command of docs/cli.md runs on the examples, in order, in one store."""

import json
import re
import shlex
import shutil
from pathlib import Path

from dateline.cli.main import ALSO, COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
ID = re.compile(r"\b767372d\b")


def commands():
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


def test_every_command_has_a_section_with_an_example():
    sections = re.findall(r"^## (\w+)$", PAGE, re.MULTILINE)
    assert sections == [module.__name__.rpartition(".")[2] for module in COMMANDS]
    assert {command[0] for command in commands()} == {*sections, *ALSO}


def test_every_command_works(dateline, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.setenv("DATELINE_STORE", "docs.db")
    named = "767372d"
    for command in commands():
        if command[0] in {"show", "event"}:
            events = json.loads(dateline("chronology", "--json").stdout)["events"]
            named = events[0]["id"]
        result = dateline(*(ID.sub(named, word) for word in command))
        assert result.exit_code == 0, (command, result.output)
