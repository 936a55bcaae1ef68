"""The pack of docs/packs.md is sound, and every command of the page works on it."""

import re
import shlex
from pathlib import Path

from typer.testing import CliRunner

from dateline.cli.main import build

PAGE = (Path(__file__).parents[2] / "docs/packs.md").read_text(encoding="utf-8")
FILE = re.compile(r"^`(harbours/\w+\.toml)`\n\n```toml\n(.*?)```", re.DOTALL | re.MULTILINE)
REPORT = """Tanker in port

4 March 2031

BUSAN, March 4 (Harbour Wire) - A tanker docked in Busan on Monday, the Example Port Authority said.
"""


def test_the_pack_of_the_page_works(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, content in FILE.findall(PAGE):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/tanker.txt").write_text(REPORT, encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    commands = [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]
    results = [CliRunner().invoke(build(), command) for command in commands]
    assert [result.exit_code for result in results] == [0] * 4, [r.output for r in results]
    assert "object: Grey Heron" in results[1].stdout
    assert "arrival" in results[3].stdout
    assert "1 origin (Example Port Authority)" in results[3].stdout
