"""Documents grouped by their words, beside three simple ways to do it, each at its best setting.

Data: a folder with `clusters.jsonl.gz`: `doc`, `title`, `text`, `published` and `cluster`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from time import process_time
from typing import NamedTuple

from bench.annotated.grouping import b_cubed
from bench.news.baselines import BASELINES, single_link
from bench.options import Figures
from dateline.merge.stories import stories
from dateline.model import Document

FILE = "clusters.jsonl.gz"
_UNDATED = date(1970, 1, 1)
_THRESHOLDS = [step / 200 for step in range(1, 200)]


class Story(NamedTuple):
    """One document and the event that people say it tells of."""

    name: str
    title: str
    text: str
    published: date
    cluster: str


def agreement(folder: Path) -> Figures:
    """B-cubed of the groups, and of each baseline at the threshold that suits it best."""
    known = read_stories(folder / FILE)
    wanted = {each.name: each.cluster for each in known}
    began = process_time()
    found = grouped(known)
    figures: dict[str, float | int | None] = {
        "documents": len(known),
        "documents_per_second": len(known) / (process_time() - began),
        **b_cubed(found, wanted),
    }
    for name, likeness in BASELINES.items():
        best, at = _best([each.name for each in known], likeness(known), wanted)
        figures |= {f"{name}_b_cubed_f1": best, f"{name}_threshold": at}
    return figures


def read_stories(path: Path) -> list[Story]:
    """The documents of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Story(
            row["doc"],
            row["title"],
            row["text"],
            date.fromisoformat(row["published"]) if row["published"] else _UNDATED,
            row["cluster"],
        )
        for row in rows
    ]


def grouped(known: Sequence[Story]) -> dict[str, str]:
    """The group of each document, by name; groups are named by their first one."""
    documents = {
        Document(
            text=f"{each.title}\n\n{each.text}",
            title=each.title,
            published=each.published,
            url=f"https://example.org/{each.name}",
        ): each.name
        for each in known
    }
    return {
        documents[document]: documents[group[0]]
        for group in stories(documents)
        for document in group
    }


def _best(
    names: Sequence[str],
    likenesses: Mapping[tuple[int, int], float],
    wanted: Mapping[str, str],
) -> tuple[float, float]:
    """The best B-cubed F1 of groups that chains of likeness make, and its threshold."""
    return max(
        (b_cubed(single_link(names, likenesses, least), wanted)["b_cubed_f1"], least)
        for least in _THRESHOLDS
    )
