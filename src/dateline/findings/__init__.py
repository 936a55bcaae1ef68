"""What a chronology shows beyond its events: promises, counts, appearances, silence, hardening.

Pure functions over events: what day it is, is an argument.
"""

from dateline.findings.counts import Agreement, Count, check_counts
from dateline.findings.kinds import Fit, Kind, fit
from dateline.findings.promises import Promise, State, Step, Turn, promises

__all__ = [
    "Agreement",
    "Count",
    "Fit",
    "Kind",
    "Promise",
    "State",
    "Step",
    "Turn",
    "check_counts",
    "fit",
    "promises",
]
