"""The training and development sentences from the folder of open corpora."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.treebank import read_treebank

from dateline.lang import Splitter, load_language
from training.examples import Example, tagged
from training.labels import cleaned, gum_spans, place_forms, proper, with_places
from training.namesets import (
    Spans,
    divided,
    example,
    read_columns,
    read_re3d,
    read_redocred,
)
from training.treebanks import gum_files, tree_of, words_of

GENRES = (
    "academic",
    "bio",
    "court",
    "interview",
    "news",
    "speech",
    "textbook",
    "vlog",
    "voyage",
)
_QUOTES = (("“", "”", "’"), ("«", "»", "’"))
_QUOTED = 0.25  # part of the sentences whose straight quotation marks are bent


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is learnt from: sentences with trees, most with names too, and those with names only."""

    trees: tuple[Example, ...]
    names: tuple[Example, ...]


def prepare(data: Path, seed: int) -> Corpus:
    """The training parts of the sets that shipped weights may be made from.

    Args:
        data: The folder with `ud-ewt`, `gum`, `uner-ewt`, `redocred`, `wikigold`, `re3d`.
        seed: Of the choice of sentences that get other quotation marks.
    """
    splitter = _splitter()
    uner = list(read_columns(next((data / "uner-ewt").glob("*train*.iob2")), 1, 2))
    wiki = [_clean(*divided(*item[1:], splitter)) for item in read_columns(_wikigold(data), 0, -1)]
    docred = [_clean(*divided(*item, splitter)) for item in read_redocred(data / "redocred")]
    places = place_forms([(words, spans) for _, words, spans in uner] + wiki + docred)
    re3d = [
        _clean(words, proper(words, spans)) for words, spans in read_re3d(data / "re3d", splitter)
    ]
    re3d = [(words, with_places(words, spans, places)) for words, spans in re3d]
    trees = [*_ewt(data, uner), *_gum(data, places)]
    names = [example(words, spans) for words, spans in [*docred, *wiki, *re3d] if len(words) > 2]
    generator = random.Random(seed)
    return Corpus(tuple(_bent(trees, generator)), tuple(_bent(names, generator)))


def _splitter() -> Splitter:
    words = load_language("en").words
    return Splitter.of(words["abbreviations"], words["prefixes"])


def _wikigold(data: Path) -> Path:
    return data / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"


def _clean(words: Sequence[str], spans: Spans) -> tuple[Sequence[str], Spans]:
    return words, cleaned(words, spans)


def _ewt(data: Path, uner: Iterable[tuple[str, tuple[str, ...], Spans]]) -> Iterator[Example]:
    """EWT with the names of Universal NER, by the identity and words of the sentence."""
    named = {identity: (words, spans) for identity, words, spans in uner}
    for sentence in read_treebank(next((data / "ud-ewt").glob("*train.conllu"))):
        words, spans = named.get(sentence.id, ((), []))
        is_same = len(words) == len(sentence.tokens)
        names = tagged(len(words), cleaned(words, spans)) if is_same else None
        yield Example(words_of(sentence), tree_of(sentence), names)


def _gum(data: Path, places: frozenset[str]) -> Iterator[Example]:
    """The genres of GUM whose texts may be used, with names derived from its entities."""
    for file in gum_files(data / "gum" / "train", GENRES):
        for sentence in read_treebank(file):
            words, tree = words_of(sentence), tree_of(sentence)
            names = gum_spans(words, tree, [token.notes for token in sentence.tokens])
            spans = with_places(words, cleaned(words, names), places)
            yield Example(words, tree, tagged(len(words), spans))


def _bent(examples: Iterable[Example], generator: random.Random) -> Iterator[Example]:
    """The sentences, some with curved or angled quotation marks instead of straight ones."""
    for sentence in examples:
        if generator.random() < _QUOTED:
            yield replace(sentence, words=bend(sentence.words, *generator.choice(_QUOTES)))
        else:
            yield sentence


def bend(words: Sequence[str], opening: str, closing: str, apostrophe: str) -> tuple[str, ...]:
    """The words with the given quotation marks and apostrophe."""
    bent: list[str] = []
    is_open = False
    for word in words:
        if word in {'"', "``", "''"}:
            is_open = word == "``" or (word == '"' and not is_open)
            bent.append(opening if is_open else closing)
        else:
            bent.append(word.replace("'", apostrophe))
    return tuple(bent)
