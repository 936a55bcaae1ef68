"""The parser's names against gold: any folder of `.iob2` files of Universal NER.

Columns: number, word, tag (O, B-PER, I-PER, ...); a line that begins with # is none. A name is
right when its words and its kind are. Kinds other than person, organisation and place do not count.
All figures are percentages (F1) but `precision` and `recall`, which are percentages too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from bench.options import Figures, Options
from bench.shares import f1, percent
from dateline.lang import Named, Parser, load_language

_KINDS = ("PER", "ORG", "LOC")
_Tagged = tuple[tuple[str, ...], tuple[Named, ...]]


def run(options: Options) -> Figures:
    """Find the names in all sentences, one a call, and compare them with the gold standard."""
    parser = load_language(profile=options.profile).parser
    return compare(list(read_names(options.data)), parser)


def compare(sentences: Sequence[_Tagged], parser: Parser) -> Figures:
    """How far the names that `parser` finds are those of the gold standard."""
    parses = parser.parse_words([words for words, _ in sentences])
    gold = {(i, name) for i, (_, names) in enumerate(sentences) for name in names}
    found = {(i, name) for i, parse in enumerate(parses) for name in parse.names}
    gold, found = _counted(gold, _KINDS), _counted(found, _KINDS)
    return {
        "sentences": len(sentences),
        "gold": len(gold),
        "f1": f1(gold, found),
        "precision": percent(len(gold & found), len(found)),
        "recall": percent(len(gold & found), len(gold)),
        **{kind.lower(): f1(_counted(gold, [kind]), _counted(found, [kind])) for kind in _KINDS},
    }


def _counted(names: set[tuple[int, Named]], kinds: Sequence[str]) -> set[tuple[int, Named]]:
    return {each for each in names if each[1].kind in kinds}


def read_names(folder: Path) -> Iterator[_Tagged]:
    """Words and names of each sentence of every `.iob2` file under `folder`."""
    for path in sorted(folder.rglob("*.iob2")) if folder.is_dir() else [folder]:
        lines = path.read_text(encoding="utf-8").splitlines()
        for full, block in groupby(lines, bool):
            rows = [line.split("\t") for line in block if not line.startswith("#")]
            if full and rows:
                yield tuple(row[1] for row in rows), tuple(_spans([row[2] for row in rows]))


def _spans(tags: Sequence[str]) -> Iterator[Named]:
    first = None
    for index, tag in enumerate([*tags, "O"]):
        if first is not None and tag != f"I-{tags[first][2:]}":
            yield Named(first, index, tags[first][2:])
            first = None
        if tag.startswith("B-"):
            first = index
