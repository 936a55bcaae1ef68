"""How merging grows: from a thousand to a million claims made from the annotated ones.

`seconds_N` is one merge of N claims, all events made; `seconds_per_report_N` what one more report
costs a `Merger` that holds N already, mean of a hundred after four hundred others; `megabytes_N`
the most memory that the process had held by then, with the claims themselves. `--most N` ends with
a smaller number.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from time import perf_counter

from bench.annotated.gold import read_gold
from bench.memory import peak_memory
from bench.merge import synthetic
from bench.options import Figures, Options
from dateline.merge import Merger, merge
from dateline.model import Claim

SIZES = (1_000, 10_000, 100_000, 1_000_000)
_ADDED, _BEFORE = 100, 400


def run(options: Options) -> Figures:
    """Seconds, seconds per added report and memory by number of claims.

    Args:
        options: `data` is a folder with `claims.jsonl`, `docs.jsonl` and `docs/`.
    """
    patterns = [each.claim for each in read_gold(options.data)]
    figures: dict[str, float | int | None] = {}
    for size in SIZES:
        if options.most is None or size <= options.most:
            claims = list(synthetic(patterns, size))
            start = perf_counter()
            figures[f"events_{size}"] = len(merge(claims))
            figures[f"seconds_{size}"] = perf_counter() - start
            figures[f"seconds_per_report_{size}"] = seconds_per_report(claims)
            figures[f"megabytes_{size}"] = peak_memory()
            print({name: value for name, value in figures.items() if str(size) in name}, flush=True)
    return figures


def seconds_per_report(claims: Sequence[Claim]) -> float:
    """What one more claim costs: the last ones to be published, one by one.

    A few hundred go before, for a program that stays up has lately looked at what is news.
    """
    known = list({claim.id: claim for claim in sorted(claims, key=_by_publication)}.values())
    merger = Merger.of(known[: -_BEFORE - _ADDED])
    for claim in known[-_BEFORE - _ADDED : -_ADDED]:
        merger.add([claim])
    start = perf_counter()
    for claim in known[-_ADDED:]:
        merger.add([claim])
    return (perf_counter() - start) / _ADDED


def _by_publication(claim: Claim) -> date:
    return claim.published
