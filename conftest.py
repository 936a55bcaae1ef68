"""Runs the code blocks of README.md and docs/: `python` as they are, `shell` as commands.

The blocks of one page run in order in one folder that holds `examples/`, on one new store. Of shell
blocks only the `dateline` commands run; each must end with status 0.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).parent


def _set_up(namespace: dict[str, Any]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="dateline-docs-"))
    shutil.copytree(ROOT / "examples", folder / "examples")
    store = {"DATELINE_STORE": str(folder / "docs.db"), "COLUMNS": "120"}
    namespace["folder"], namespace["before"] = folder, Path.cwd()
    os.chdir(folder)
    namespace["environment"] = {**os.environ, **store, "PYTHONPATH": str(ROOT / "src")}


def _tear_down(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["before"])
    shutil.rmtree(namespace["folder"])


def _run_shell(example: Example) -> None:
    commands = example.parsed.replace("\\\n", " ").splitlines()
    for command in (line.strip() for line in commands):
        if command.startswith("dateline "):
            _run(command, example.namespace)


def _run(command: str, namespace: dict[str, Any]) -> None:
    arguments = shlex.split(command.partition(" #")[0])[1:]
    subprocess.run(  # noqa: S603 (the commands stand in our own documentation)
        [sys.executable, "-m", "dateline", *arguments],
        env=namespace["environment"],
        check=True,
        timeout=120,
    )


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser(language="shell", evaluator=_run_shell),
    ],
    patterns=["README.md", "docs/**/*.md", "docs/*.md"],
    setup=_set_up,
    teardown=_tear_down,
).pytest()
