"""Dateline: open reports in, a chronology that can be defended out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.extract.factuality import Factuality, statuses
    from dateline.extract.text_times import times

__version__ = "0.1.0"
__all__ = ["Factuality", "statuses", "times"]

# Loaded when first asked for: `import dateline` stays light.
_LAZY = {
    "Factuality": "dateline.extract.factuality",
    "statuses": "dateline.extract.factuality",
    "times": "dateline.extract.text_times",
}


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LAZY[name]), name)
