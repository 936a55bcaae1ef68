"""How sure events are, against judgements: a folder of `*.conll`.

Columns: index, word, value from -3 to 3 or `_`. The words are parsed as the corpus divides them.
`mae` is the mean absolute error, `pearson_r` the correlation, `baseline_mae` the error of calling
every event certain; `_low` and `_high` bound the middle 95 % of 1,000 draws of sentences with
return. `sentences_per_s` counts the time of the process, parsing included.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Sequence
from math import sqrt

from bench.annotated.factuality import Judged, read_judged
from bench.options import Figures, Options
from dateline.extract.factuality.path import Path
from dateline.extract.factuality.signatures import Signatures
from dateline.extract.factuality.verdict import CERTAIN, value_of
from dateline.extract.syntax import Tree
from dateline.lang import Language, load_language

Pairs = Sequence[tuple[float, float]]
"""Gold value and value found, of each event."""
_DRAWS = 1000


def run(options: Options) -> Figures:
    """Value all events, and compare them with the judgements."""
    sentences = list(read_judged(options.data))
    language = load_language(profile=options.profile)
    language.parser.parse_words([("load",)])
    began = time.process_time()
    pairs = [read_values(sentence, language) for sentence in sentences]
    spent = time.process_time() - began
    return {**compare(pairs), "sentences_per_s": len(sentences) / spent if spent else None}


def read_values(sentence: Judged, language: Language) -> Pairs:
    """Gold value and value found, of each event in the sentence."""
    (parse,) = language.parser.parse_words([sentence.forms])
    signatures = Signatures.of(language)
    path = Path(Tree.of(parse, 0), signatures)
    return [
        (gold, value_of(path.operators(word), signatures)) for word, gold in sentence.values.items()
    ]


def compare(sentences: Sequence[Pairs]) -> Figures:
    """The figures of events, grouped by sentence."""
    every = [pair for pairs in sentences for pair in pairs]
    sums = [_sums(pairs) for pairs in sentences]
    return {
        "sentences": len(sentences),
        "events": len(every),
        "mae": mae(every),
        **_interval("mae", sums, lambda total: _share(total[1], total[0])),
        "pearson_r": pearson(every),
        **_interval("pearson_r", sums, _correlation),
        "baseline_mae": mae([(gold, CERTAIN) for gold, _ in every]),
    }


def mae(pairs: Pairs) -> float | None:
    """Mean absolute error."""
    return _share(sum(abs(gold - found) for gold, found in pairs), len(pairs))


def pearson(pairs: Pairs) -> float | None:
    """Correlation; None where either side is always the same."""
    return _correlation(_sums(pairs))


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _sums(pairs: Pairs) -> tuple[float, ...]:
    rows = [(1.0, abs(x - y), x, y, x * x, y * y, x * y) for x, y in pairs]
    return _added(rows)


def _added(rows: Iterable[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(map(sum, zip(*rows, strict=True))) or (0.0,) * 7


def _correlation(sums: tuple[float, ...]) -> float | None:
    n, _, x, y, xx, yy, xy = sums
    spread = (n * xx - x * x) * (n * yy - y * y)
    return (n * xy - x * y) / sqrt(spread) if spread > 0 else None


def _interval(
    name: str,
    sums: Sequence[tuple[float, ...]],
    figure: Callable[[tuple[float, ...]], float | None],
) -> Figures:
    chance = random.Random(0)  # noqa: S311 (a seed makes the run repeatable)
    drawn = (
        figure(_added(chance.choices(sums, k=len(sums)))) for _ in range(_DRAWS if sums else 0)
    )
    found = sorted(value for value in drawn if value is not None)
    edge = len(found) // 40
    low, high = (found[edge], found[-1 - edge]) if found else (None, None)
    return {f"{name}_low": low, f"{name}_high": high}
