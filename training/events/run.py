"""From finished weights and the corpus to `<profile>.events.npz`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from dateline.lang import load_language
from dateline.lang.splitter import Splitter
from dateline.lang.syntax.encoder import Encoder
from dateline.lang.syntax.pieces import Pieces
from training.events.features import see
from training.events.learn import EventSettings, learn, types_of
from training.events.sentences import Sentence, sentences_of
from training.export import record
from training.reports import part, read_reports


def add_events(weights: Path, profile: str, corpus: Path, settings: Mapping[str, Any]) -> None:
    """Train the head of `profile` and name it in the description of the profile.

    Raises:
        ReportError: A report of the corpus does not keep to its form.
    """
    sentences = learnt_sentences(corpus, settings["longest"])
    types = types_of(sentences)
    encoder = Encoder(weights / f"{profile}.onnx")
    seen = see(sentences, Pieces.load(weights / "pieces.json"), encoder)
    chosen = EventSettings(seed=settings["seed"], **settings["events"])
    file = weights / f"{profile}.events.npz"
    arrays: Any = learn(sentences, seen, types, chosen).arrays()
    np.savez_compressed(file, **arrays)
    record(weights / f"{profile}.json", [file], events=types)


def learnt_sentences(corpus: Path, longest: int) -> tuple[Sentence, ...]:
    """The sentences of the part that may be learnt from."""
    reports = part(read_reports(corpus), "learn")
    found = sentences_of(reports, splitter())
    return tuple(each for each in found if 0 < len(each.words) <= longest)


def splitter() -> Splitter:
    """How the network divides sentences into words."""
    words = load_language("en").words
    return Splitter.of(words.get("abbreviations", ()), words.get("prefixes", ()))
