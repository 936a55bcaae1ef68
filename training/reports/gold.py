"""Reports in the layout that `bench claims` and the scorer read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from training.reports.report import Claim, Report


def write_gold(reports: Iterable[Report], out: Path) -> None:
    """Write `docs.jsonl`, `docs/NAME.txt` and `claims.jsonl` into the folder `out`."""
    (out / "docs").mkdir(parents=True, exist_ok=True)
    about, claims = list[str](), list[str]()
    for report in reports:
        (out / "docs" / f"{report.name}.txt").write_bytes(report.text.encode("utf-8"))
        about.append(_line(_about(report)))
        claims += [_line(_gold(report, claim)) for claim in report.claims]
    (out / "docs.jsonl").write_text("".join(about), encoding="utf-8")
    (out / "claims.jsonl").write_text("".join(claims), encoding="utf-8")


def _about(report: Report) -> dict[str, Any]:
    published = report.published.isoformat()
    return {"doc": report.name, "publisher": report.publisher, "published": published}


def _gold(report: Report, claim: Claim) -> dict[str, Any]:
    spans = sorted({mention.line for mention in claim.mentions})
    event = f"{report.name}:{claim.fields['event']}"
    return {"doc": report.name, **claim.fields, "event": event, "spans": spans}


def _line(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False) + "\n"
