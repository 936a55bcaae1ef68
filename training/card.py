"""The model card: what the weights are, from what, how good, and where they fail."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from training.evaluate import Table

_KEYS = {
    "las": "LAS",
    "uas": "UAS",
    "upos": "UPOS",
    "nsubj": "subjects",
    "nsubj_pass": "passive subjects",
    "obj": "objects",
    "raw_las": "LAS from raw text",
    "f1": "names",
    "per": "people",
    "org": "bodies",
    "loc": "places",
}


def write_card(weights: Path, tables: Mapping[str, Table]) -> None:
    """Write `MODEL_CARD.md`: the text of `card.md` with the figures in their place."""
    text = Path(__file__).with_name("card.md").read_text(encoding="utf-8")
    shown = "\n\n".join(_profile(name, table) for name, table in tables.items())
    (weights / "MODEL_CARD.md").write_text(text.replace("{figures}", shown), encoding="utf-8")


def _profile(name: str, table: Table) -> str:
    rows = [
        f"| {dataset} | {_KEYS[key]} | {value:.1f} |"
        for dataset, figures in table.items()
        for key, value in figures.items()
        if key in _KEYS and value is not None
    ]
    return "\n".join([f"### Profile `{name}`", "", "| set | figure | % |", "|---|---|---|", *rows])
