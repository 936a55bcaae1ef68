"""JSON lines, one event per line with all its claims: nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from dateline.export.format import Format
from dateline.model import Document, Event
from dateline.model.plain import to_plain

FORMAT = Format("jsonl", suffix=".jsonl", lossless=True)


def write(
    events: Iterable[Event],
    documents: Mapping[str, Document],  # noqa: ARG001 (all exporters are called alike)
    out: TextIO,
) -> None:
    """Write one event per line, in the order given; `from_plain(Event, ...)` reads it back."""
    out.writelines(json.dumps(to_plain(event), ensure_ascii=False) + "\n" for event in events)
