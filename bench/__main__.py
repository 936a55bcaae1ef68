"""`python -m bench NAME --data PATH [OPTIONS]`; `--help` lists them.

Prints a table of figures and, as the last line, the same figures as one JSON object.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bench.options import Figures, Options

_NO_BENCHMARKS = {
    "__init__",
    "__main__",
    "intervals",
    "memory",
    "options",
    "parsers",
    "shares",
    "treebank",
}


def names() -> list[str]:
    """The benchmarks: every other module of this folder."""
    files = Path(__file__).parent.glob("*.py")
    return sorted(file.stem.replace("_", "-") for file in files if file.stem not in _NO_BENCHMARKS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one benchmark and print its figures."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("name", type=_hyphened, choices=names(), help="which benchmark")
    parser.add_argument("--data", type=Path, required=True, help="folder or file of the corpus")
    parser.add_argument("--out", type=Path, help="where to write predictions")
    parser.add_argument("--scorer", type=Path, help="script that compares predictions with gold")
    parser.add_argument("--profile", default="accurate", help="weights that the parser takes")
    parser.add_argument("--peer", type=Path, help="pipeline of spaCy to compare speeds with")
    parser.add_argument("--extractor", default="rules", help="what finds claims: rules or server")
    parser.add_argument("--url", help="address of the server")
    parser.add_argument("--model", help="name of the model on the server")
    parser.add_argument("--answers", type=Path, help="folder for the server's answers")
    parser.add_argument("--most", type=int, help="where benchmarks of growth stop")
    chosen = parser.parse_args(arguments)
    name = vars(chosen).pop("name").replace("-", "_")
    show(import_module(f"bench.{name}").run(Options(**vars(chosen))))
    return 0


def _hyphened(name: str) -> str:
    return name.replace("_", "-")


def show(figures: Figures) -> None:
    """Print `figures` as a table and then as one line of JSON."""
    width = max(map(len, figures), default=0)
    for name, value in figures.items():
        print(f"{name:<{width}}  {_cell(value)}")
    print(json.dumps(dict(figures)))


def _cell(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.4f}"


if __name__ == "__main__":
    sys.exit(main())
