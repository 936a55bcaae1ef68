"""What `bench archive` reads and what it wrote: a smaller archive, a sample, a plot.

python -m bench.archives choose statements.jsonl.gz chosen.jsonl --others 400
python -m bench.archives sample claims.jsonl --count 100
python -m bench.archives plot claims.jsonl docs/archive.svg --title "..."
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.archives.plot import plot
from bench.archives.records import choose, read_records, worded
from bench.archives.sample import sample, wording


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a sample, or write a smaller archive or a plot."""
    chosen = _parser().parse_args(arguments)
    if chosen.command == "choose":
        records = choose(read_records(chosen.file), chosen.others)
        chosen.out.write_text("".join(map(worded, records)), encoding="utf-8")
    elif chosen.command == "plot":
        chosen.out.write_text(plot(_lines(chosen.file), chosen.title), encoding="utf-8")
    else:
        lines = [line for line in _lines(chosen.file) if not (chosen.others and line["dprk"])]
        sys.stdout.writelines(wording(*pair) for pair in sample(lines, chosen.count))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.archives", description=__doc__)
    commands = parser.add_subparsers(required=True, dest="command")
    chosen = commands.add_parser("choose", help="write what names the DPRK and some of the rest")
    chosen.add_argument("file", type=Path, help="an archive")
    chosen.add_argument("out", type=Path)
    chosen.add_argument("--others", type=int, default=400, help="how many of the rest")
    sampled = commands.add_parser("sample", help="print claims drawn by the hash of their ids")
    sampled.add_argument("file", type=Path, help="what `bench archive --out` wrote")
    sampled.add_argument("--count", type=int, default=100)
    sampled.add_argument("--others", action="store_true", help="of what does not name the DPRK")
    plotted = commands.add_parser("plot", help="write claims by type and month as SVG")
    plotted.add_argument("file", type=Path, help="what `bench archive --out` wrote")
    plotted.add_argument("out", type=Path)
    plotted.add_argument("--title", default="Claims by type and month of publication")
    return parser


def _lines(file: Path) -> list[dict[str, Any]]:
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line["claims"]]


if __name__ == "__main__":
    main()
