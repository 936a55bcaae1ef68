"""Which reports a learner may see."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from training.reports.report import Report

_PARTS = 5


def is_kept_apart(name: str) -> bool:
    """Whether the report is in the fifth that nothing is learnt from: by the hash of its name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % _PARTS == 0


def part(reports: Iterable[Report], name: str) -> tuple[Report, ...]:
    """The reports of a part: `all`, `learn`, or `gate`, which nothing is learnt from."""
    wanted = {"all": (True, False), "learn": (False,), "gate": (True,)}[name]
    return tuple(report for report in reports if is_kept_apart(report.name) in wanted)
