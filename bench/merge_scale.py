"""How merging grows: from a thousand to a million claims.

Data: a store, as `dateline ingest` makes it of an archive; its claims are repeated, each time
farther back in time (`bench/archives/repeated.py`), so that blocks are as crowded as the archive
makes them. Or a folder of annotated claims, which are mixed, fifteen a day: harder, since the few
patterns are much alike.

By number N of claims, the claims in order of publication: `seconds_N` is one merge of all but the
last five hundred, with all events made in the end; `processor_seconds_N` the part of it in which a
processor was at work on it. `seconds_per_report_N` is what one more report costs a `Merger` then,
the mean of the last hundred after four hundred others, in seconds of the processor, and
`worst_report_N` what the dearest costs. `megabytes_N` is the most memory that the process had held
by then, with the claims themselves. `--most N` ends with a smaller number.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter, process_time

from bench.annotated.gold import read_gold
from bench.archives.repeated import repeated
from bench.memory import peak_memory
from bench.options import Figures, Options
from dateline.merge import Merger
from dateline.merge.reconcile import reconcile
from dateline.model import Attribution, Claim, Evidence, Interval
from dateline.packs import load_pack
from dateline.store import open_store

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
        options: `data` is a store, or a folder with `claims.jsonl`, `docs.jsonl` and `docs/`.
    """
    make, part_of = _maker(options), load_pack().part_of
    figures: dict[str, float | int | None] = {}
    for size in SIZES:
        if options.most is None or size <= options.most:
            claims = make(size)
            figures |= {f"{name}_{size}": value for name, value in growth(claims, part_of).items()}
            figures[f"megabytes_{size}"] = peak_memory()
            print({name: value for name, value in figures.items() if str(size) in name}, flush=True)
    return figures


def _maker(options: Options) -> Callable[[int], list[Claim]]:
    """What makes as many claims as asked for."""
    if options.data.is_dir():
        patterns = [each.claim for each in read_gold(options.data)]
        return lambda size: list(synthetic(patterns, size))
    with open_store(options.data, create=False) as store:
        archive = store.claims()
    return lambda size: repeated(archive, size)


def growth(claims: Sequence[Claim], part_of: Mapping[str, str]) -> Figures:
    """What merging costs, and one more claim: each of the last ones to be published, one by one.

    A few hundred go before, for a program that stays up has lately looked at what is news.
    """
    known = list({claim.id: claim for claim in sorted(claims, key=_by_publication)}.values())
    begun, busy = perf_counter(), process_time()
    merger = Merger.of(known[: -_BEFORE - _ADDED], part_of)
    at_once = perf_counter() - begun, process_time() - busy
    for claim in known[-_BEFORE - _ADDED : -_ADDED]:
        merger.add([claim])
    costs = [_seconds(merger, claim) for claim in known[-_ADDED:]]
    begun, busy = perf_counter(), process_time()
    events = [reconcile(each, part_of) for each in merger.clusters]
    return {
        "events": len(events),
        "seconds": at_once[0] + perf_counter() - begun,
        "processor_seconds": at_once[1] + process_time() - busy,
        "seconds_per_report": sum(costs) / len(costs),
        "worst_report": max(costs),
    }


def _seconds(merger: Merger, claim: Claim) -> float:
    start = process_time()
    merger.add([claim])
    return process_time() - start


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
