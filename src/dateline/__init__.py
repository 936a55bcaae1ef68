"""Dateline: open reports in, a chronology that can be defended out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.extract.factuality import Factuality, statuses
    from dateline.extract.reported import AttributionMention, attributions
    from dateline.extract.text_times import times
    from dateline.lang import load_language

__version__ = "0.1.0"
__all__ = ["AttributionMention", "Factuality", "attributions", "load_language", "statuses", "times"]

# Loaded when first asked for: `import dateline` stays light.
_LAZY = {
    "AttributionMention": "dateline.extract.reported",
    "Factuality": "dateline.extract.factuality",
    "attributions": "dateline.extract.reported",
    "load_language": "dateline.lang",
    "statuses": "dateline.extract.factuality",
    "times": "dateline.extract.text_times",
}


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LAZY[name]), name)
