"""What a benchmark is given and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Figures = Mapping[str, float | int | None]
"""Figures by name; None where there is nothing to measure."""


@dataclass(frozen=True, slots=True)
class Options:
    """The command line of one run.

    Attributes:
        data: Folder or file with the corpus.
        out: Where to write predictions, or None.
        scorer: A script that compares predictions with gold, or None.
        profile: Which weights the parser takes.
        peer: A pipeline of spaCy to compare the parser's speed with, or None.
        extractor: What finds claims: rules, or a server.
        url: The server's address, or None.
        model: The model's name on the server, or None.
        answers: Where a server's answers are kept, or None for the user's cache folder.
        most: Where benchmarks of growth stop, or None for their last size.
    """

    data: Path
    out: Path | None = None
    scorer: Path | None = None
    profile: str = "accurate"
    peer: Path | None = None
    extractor: str = "rules"
    url: str | None = None
    model: str | None = None
    answers: Path | None = None
    most: int | None = None
