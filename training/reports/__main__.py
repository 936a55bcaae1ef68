"""Checks the files of a folder of reports; with `--gold`, writes them for `bench claims`.

python -m training.reports training/corpus [--part gate] [--gold FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from training.reports import ReportError, part, read_reports
from training.reports.gold import write_gold


def main() -> None:
    """Check, count, write."""
    parser = argparse.ArgumentParser(prog="python -m training.reports", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of reports")
    parser.add_argument("--part", default="all", choices=("all", "learn", "gate"))
    parser.add_argument("--gold", type=Path, help="where to write documents and claims")
    chosen = parser.parse_args()
    try:
        reports = part(read_reports(chosen.folder), chosen.part)
    except ReportError as error:
        sys.exit(str(error))
    claims = sum(len(report.claims) for report in reports)
    sys.stdout.write(f"{len(reports)} reports, {claims} claims\n")
    if chosen.gold is not None:
        write_gold(reports, chosen.gold)


if __name__ == "__main__":
    main()
