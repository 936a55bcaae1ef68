"""Merging alone: annotated claims in, groups out; `merge-scale` has the time it takes."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bench.annotated.gold import Annotated, part_of, read_gold
from bench.annotated.grouping import b_cubed, perfect
from bench.news import clusters
from bench.options import Figures, Options
from dateline.merge import merge
from dateline.model import Attribution, Claim, Evidence, Interval
from dateline.packs import load_pack

# As on the development claims: 1.5 claims an event, 43 % of them without a day.
_MORE = 1 / 3
_UNDATED = 0.43
# What a watch desk on one region takes in; the more claims, the more years they come from.
_A_DAY = 15
_FIRST = date(2001, 1, 1)
_ORDERS = 100


def run(options: Options) -> Figures:
    """Agreement with the annotators' events.

    Args:
        options: `data` is a folder with `claims.jsonl`, `docs.jsonl` and `docs/`; or one with
            `clusters.jsonl.gz`, whose documents are grouped by their words alone.
    """
    if (options.data / clusters.FILE).exists():
        return clusters.agreement(options.data)
    return agreement(read_gold(options.data))


def agreement(gold: Sequence[Annotated]) -> dict[str, float]:
    """B-cubed of the events found.

    `perfect` counts those in several documents that are found whole, with nothing else; and
    `orders_alike` in how many of a hundred orders the same events come out, with all fields.
    """
    claims, whole = [each.claim for each in gold], part_of(load_pack())
    events = merge(claims, part_of=whole)
    found = {claim.id: event.id for event in events for claim in event.claims}
    wanted = {each.claim.id: each.event for each in gold}
    orders = (random.Random(seed).sample(claims, len(claims)) for seed in range(_ORDERS))  # noqa: S311
    return {
        "claims": len(gold),
        **b_cubed(found, wanted),
        "perfect": perfect(found, wanted),
        "orders_alike": sum(merge(each, part_of=whole) == events for each in orders),
    }


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
