"""How much memory a benchmark takes."""

from __future__ import annotations

import sys
from importlib import import_module


def peak_memory() -> float | None:
    """The most memory that this process has held, in megabytes; None where the system hides it."""
    try:
        resource = import_module("resource")
    except ImportError:  # Windows
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6)
