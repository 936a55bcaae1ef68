"""Merging alone: annotated claims in, groups out; `merge-scale` has the time it takes."""

from __future__ import annotations

import random
from collections.abc import Sequence

from bench.annotated.gold import Annotated, read_gold
from bench.annotated.grouping import b_cubed, perfect
from bench.news import clusters
from bench.options import Figures, Options
from dateline.merge import merge
from dateline.packs import load_pack

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
    claims, whole = [each.claim for each in gold], load_pack().part_of
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
