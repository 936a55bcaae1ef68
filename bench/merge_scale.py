"""How merging grows: from a thousand to a million claims made from the annotated ones.

`seconds_N` is one merge of N claims, all events made; `seconds_per_report_N` what one more report
costs a `Merger` that holds N already, mean of a hundred after four hundred others; `megabytes_N`
the most memory that the process had held by then, with the claims themselves. `--most N` ends with
a smaller number.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter

from bench.annotated.gold import read_gold
from bench.memory import peak_memory
from bench.options import Figures, Options
from dateline.merge import Merger, merge
from dateline.model import Attribution, Claim, Evidence, Interval

SIZES = (1_000, 10_000, 100_000, 1_000_000)
_ADDED, _BEFORE = 100, 400
# As on the development claims: 1.5 claims an event, 43 % of them without a day.
_MORE = 1 / 3
_UNDATED = 0.43
# What a watch desk on one region takes in; the more claims, the more years they come from.
_A_DAY = 15
_FIRST = date(2001, 1, 1)


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


def synthetic(patterns: Sequence[Claim], size: int) -> Iterator[Claim]:
    """Claims like `patterns`, each a report of its own, on events spread over days without end."""
    chance = random.Random(size)  # noqa: S311 (a benchmark, not a secret)
    days = max(1, size // _A_DAY)
    pattern, day = patterns[0], 0
    for number in range(size):
        if chance.random() >= _MORE:
            pattern, day = chance.choice(patterns), chance.randrange(days)
        yield _report(pattern, day, f"report {number}", chance)


def _report(pattern: Claim, day: int, document: str, chance: random.Random) -> Claim:
    """One more report of an event like the pattern's, on a day counted from the first."""
    happened = _FIRST + timedelta(days=day)
    lag = chance.choice((0, 1, 1, 2, 3, 30, 150))
    words = replace(pattern.trigger, document=document)
    time = pattern.time
    if time is None or chance.random() < _UNDATED:
        time = None
    else:
        time = replace(time, interval=Interval.day(happened), evidence=words)
    return Claim(
        type=pattern.type,
        trigger=words,
        mentions=(words,),
        attribution=_moved_chain(pattern, words),
        status=replace(pattern.status, evidence=words),
        published=happened + timedelta(days=lag),
        method=pattern.method,
        arguments=tuple(replace(each, evidence=words) for each in pattern.arguments),
        time=time,
        place=None if pattern.place is None else replace(pattern.place, evidence=words),
    )


def _moved_chain(pattern: Claim, words: Evidence) -> Attribution:
    publisher, *others = pattern.attribution.chain
    cited = (replace(link, cue=words, evidence=words) for link in others)
    return Attribution((publisher, *cited))
