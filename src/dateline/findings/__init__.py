"""What a chronology shows beyond its events: promises, counts, appearances, silence, hardening.

Pure functions over events: what day it is, is an argument.
"""

from dateline.findings.appearances import PERSON, Appearance, Record, appearances
from dateline.findings.collection import Collection, Coverage, collection
from dateline.findings.counts import Agreement, Count, check_counts
from dateline.findings.gaps import ENOUGH, Gaps, gaps
from dateline.findings.hardening import Basis, Change, Hardening, hardenings
from dateline.findings.kinds import Fit, Kind, fit
from dateline.findings.neighbours import Neighbour, neighbours
from dateline.findings.promises import Promise, State, Step, Turn, promises
from dateline.findings.silence import By, First, Series, Silence, firsts, silences

__all__ = [
    "ENOUGH",
    "PERSON",
    "Agreement",
    "Appearance",
    "Basis",
    "By",
    "Change",
    "Collection",
    "Count",
    "Coverage",
    "First",
    "Fit",
    "Gaps",
    "Hardening",
    "Kind",
    "Neighbour",
    "Promise",
    "Record",
    "Series",
    "Silence",
    "State",
    "Step",
    "Turn",
    "appearances",
    "check_counts",
    "collection",
    "firsts",
    "fit",
    "gaps",
    "hardenings",
    "neighbours",
    "promises",
    "silences",
]
