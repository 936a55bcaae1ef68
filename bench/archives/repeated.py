"""An archive as long as one likes: its claims again and again, each time farther back in time.

How crowded the blocks are is the archive's own: as many claims a day, of the same types, as many
of them undated or of a whole month, on the same actors, in reports that take each other up. Only
the years are more, and the last reports are the same at any length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import chain, count, islice

from dateline.model import Attribution, Claim, Evidence, Interval, Link, TimeMention

_EARLIEST = 1000  # a year; days before it, which legends give, stay where they are


def repeated(archive: Sequence[Claim], size: int) -> list[Claim]:
    """As many claims as asked for, the latest first; documents get a name of their own each time.

    Args:
        archive: Claims of one archive, in any order.
        size: How many.
    """
    latest = sorted(archive, key=lambda claim: (claim.published, claim.id), reverse=True)
    span = latest[0].published - latest[-1].published + timedelta(days=1)
    before = (claim for number in count(1) for claim in _moved(latest, number, number * span))
    return list(islice(chain(latest, before), size))


def _moved(claims: Sequence[Claim], number: int, back: timedelta) -> Iterator[Claim]:
    """All claims, so much earlier; what stands beside another claim stands beside it moved."""
    alone = {one.id: _earlier(one, number, back) for one in claims if one.beside is None}
    for one in claims:
        if one.beside is None:
            yield alone[one.id]
        else:
            yield replace(_earlier(one, number, back), beside=alone[one.beside].id)


def _earlier(one: Claim, number: int, back: timedelta) -> Claim:
    known: dict[Evidence, Evidence] = {}

    def words(said: Evidence) -> Evidence:
        if said not in known:
            known[said] = Evidence(f"{said.document}-{number}", said.span, said.quote)
        return known[said]

    return replace(
        one,
        trigger=words(one.trigger),
        mentions=tuple(words(each) for each in one.mentions),
        attribution=Attribution(tuple(_link(each, words) for each in one.attribution.chain)),
        status=replace(one.status, evidence=words(one.status.evidence)),
        published=one.published - back,
        arguments=tuple(replace(each, evidence=words(each.evidence)) for each in one.arguments),
        time=one.time and _time(one.time, words(one.time.evidence), back),
        place=one.place and replace(one.place, evidence=words(one.place.evidence)),
        quantities=tuple(replace(each, evidence=words(each.evidence)) for each in one.quantities),
        result=one.result and replace(one.result, evidence=words(one.result.evidence)),
        beside=None,
    )


def _link(link: Link, words: Callable[[Evidence], Evidence]) -> Link:
    cue, named = link.cue and words(link.cue), link.evidence and words(link.evidence)
    return replace(link, cue=cue, evidence=named, spoke=None)


def _time(said: TimeMention, words: Evidence, back: timedelta) -> TimeMention:
    days = said.interval
    if days.start.year >= _EARLIEST:
        days = Interval(days.start - back, days.end - back)
    return replace(said, interval=days, evidence=words)
