"""Every command of docs/cli.md runs on the examples, in order, in one store."""

import json
import re
import shlex
import shutil
from pathlib import Path

from dateline.cli.main import ALSO, COMMANDS, command_of

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
FIRST, SECOND, OF_ONE = "767372d", "1a85911", "1bd56c5"  # events, the last one of one claim
ID = re.compile(f"{FIRST}|{SECOND}|{OF_ONE}")


def commands():
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


def test_every_command_has_a_section_with_an_example():
    sections = re.findall(r"^## ([\w-]+)$", PAGE, re.MULTILINE)
    assert sections == [command_of(module) for module in COMMANDS]
    assert {command[0] for command in commands()} == {*sections, *ALSO}


def test_every_command_works(dateline, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.setenv("DATELINE_STORE", "docs.db")
    monkeypatch.setenv("DATELINE_BY", "Ana")
    for command in commands():
        named = {}
        if any(ID.fullmatch(word) for word in command):
            events = json.loads(dateline("chronology", "--json").stdout)["events"]
            alone = next(event for event in events if len(event["claims"]) == 1)
            named = {FIRST: events[0]["id"], SECOND: events[1]["id"], OF_ONE: alone["id"]}
        result = dateline(*(named.get(word, word) for word in command))
        assert result.exit_code == 0, (command, result.output)
