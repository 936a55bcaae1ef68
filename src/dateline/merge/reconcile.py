"""What the claims of one event add up to; each value keeps the words of the claim that gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dateline.merge.cluster import Cluster
from dateline.merge.disputes import disputes
from dateline.merge.names import Thing, contains, thing
from dateline.merge.origins import Witnesses, origins, witnesses
from dateline.merge.profile import argument_key, place_of
from dateline.model import (
    Argument,
    Claim,
    Event,
    Interval,
    PlaceMention,
    PlacePrecision,
    Role,
    Status,
    TimeMention,
)

# How an event stands: the first of these that any claim says. What happened has left the plan
# behind, and a denial does not undo what someone saw: it becomes a dispute. An inference by
# someone named is firmer than a rumour; both speak of something done, so they outrank a plan. A
# plan is its actor's own word, an order is not yet. Denied is what nobody asserts.
_STANDING = (
    Status.HAPPENED,
    Status.ASSESSED,
    Status.ALLEGED,
    Status.PLANNED,
    Status.ORDERED,
    Status.DENIED,
)
_EXACTNESS = (
    PlacePrecision.SITE,
    PlacePrecision.LOCALITY,
    PlacePrecision.REGION,
    PlacePrecision.COUNTRY,
)
_THINGS = {Role.OBJECT, Role.FACILITY}


def reconcile(cluster: Cluster, part_of: Mapping[str, str]) -> Event:
    """The event that the claims of a cluster add up to."""
    members = sorted((one.claim for one in cluster.members), key=_by_publication)
    claims = tuple(members)
    behind = witnesses(claims)
    return Event(
        type=claims[0].type,
        claims=claims,
        status=standing(claims),
        origins=origins(claims, behind),
        time=best_time(claims, behind),
        place=best_place(claims),
        arguments=tuple(arguments(claims, part_of)),
        disputes=disputes(claims, behind, part_of),
        joins=tuple(sorted(cluster.joins(), key=lambda join: (join.left, join.right))),
    )


def standing(claims: Sequence[Claim]) -> Status:
    """How the event stands by its claims."""
    given = {claim.status.status for claim in claims}
    return next(status for status in _STANDING if status in given)


def best_time(claims: Sequence[Claim], behind: Witnesses) -> TimeMention | None:
    """The narrowest time that no claim contradicts, as the first report of it words it.

    Where every time is contradicted, the one with most witnesses, and of equals the first reported;
    the event then has a dispute.
    Days of an order count only where no claim tells of the act.
    """
    acts = [claim for claim in claims if claim.status.status is not Status.ORDERED]
    given: dict[Interval, list[tuple[Claim, TimeMention]]] = {}
    for claim in _firsts(acts or claims):
        if claim.time is not None:
            given.setdefault(claim.time.interval, []).append((claim, claim.time))
    if not given:
        return None
    free = [days for days in given if all(days.overlaps(other) for other in given)]
    if free:
        return given[min(free, key=lambda days: (days.days, days))][0][1]
    return given[min(given, key=lambda days: -_support(given[days], behind))][0][1]


def _firsts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims as ordered, what a document tells beside its first claim behind all others."""
    return sorted(claims, key=lambda claim: claim.beside is not None)


def _support(given: Sequence[tuple[Claim, TimeMention]], behind: Witnesses) -> int:
    return len(behind.names(claim for claim, _ in given))


def best_place(claims: Sequence[Claim]) -> PlaceMention | None:
    """The most exact place, as its first report words it; "undisclosed" where nothing is known."""
    given = [claim.place for claim in claims if claim.place is not None]
    named = [mention for claim in _firsts(claims) if (mention := place_of(claim)) is not None]
    return min(named or given, key=_coarseness, default=None)


def _coarseness(mention: PlaceMention) -> int:
    """0 for a site; a name that no gazetteer resolves counts as a region."""
    if mention.place is None:
        return _EXACTNESS.index(PlacePrecision.REGION)
    return _EXACTNESS.index(mention.place.precision)


def arguments(claims: Sequence[Claim], part_of: Mapping[str, str]) -> Iterator[Argument]:
    """Who and what takes part, each once, role by role, in the order of the reports.

    People, bodies and states are one where entity or plain name agree. A thing is left out where
    another says all that it says and more: "rocket launcher" beside "240mm rocket launcher".
    """
    given = [argument for claim in claims for argument in claim.arguments]
    for role in Role:
        theirs = [argument for argument in given if argument.role is role]
        yield from _distinct_things(theirs, part_of) if role in _THINGS else _distinct(theirs)


def _distinct(given: Sequence[Argument]) -> Iterator[Argument]:
    first: dict[str, Argument] = {}
    for argument in given:
        first.setdefault(argument_key(argument), argument)
    yield from first.values()


def _distinct_things(given: Sequence[Argument], part_of: Mapping[str, str]) -> list[Argument]:
    things = [(thing(argument.filler, argument.entity, part_of), argument) for argument in given]
    fullest = sorted(things, key=lambda each: -len(each[0].words) - len(each[0].marks))
    kept: list[tuple[Thing, Argument]] = []
    for each, argument in fullest:
        if not any(contains(other, each) for other, _ in kept):
            kept.append((each, argument))
    stay = [argument for _, argument in kept]
    return [argument for argument in given if argument in stay]


def _by_publication(claim: Claim) -> tuple[date, str]:
    return (claim.published, claim.id)
