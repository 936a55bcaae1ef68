"""Weight files measured on the development parts: nothing here is tuned on a test part."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from bench.names import compare as compare_names
from bench.names import read_names
from bench.syntax import compare as compare_trees
from bench.treebank import read_treebank

from dateline.lang import Parser, Splitter, load_language
from dateline.lang.syntax.engine import Engine, load_network

Table = Mapping[str, Mapping[str, float | int | None]]


def evaluate(weights: Path, profile: str, data: Path) -> Table:
    """Figures by name of the development set."""
    parser = _parser(weights, profile)
    language = load_language(parser=parser)
    treebanks = {
        "EWT dev": [next((data / "ud-ewt").glob("*dev.conllu"))],
        "GUM dev": sorted((data / "gum" / "dev").glob("*.conllu")),
        "GUM dev, news": sorted((data / "gum" / "dev").glob("GUM_news*.conllu")),
    }
    tables = {
        name: compare_trees([s for file in files for s in read_treebank(file)], language)
        for name, files in treebanks.items()
    }
    uner = read_names(next((data / "uner-ewt").glob("*dev.iob2")))
    return {**tables, "UNER EWT dev": compare_names(list(uner), parser)}


def _parser(weights: Path, profile: str) -> Parser:
    words = load_language().words
    splitter = Splitter.of(words["abbreviations"], words["prefixes"])
    return Engine(partial(load_network, weights, profile), splitter)
