"""What to ask a person next: the question whose answer tells most comes first.

A question counts the bits of what is not known, times the weight of what hangs on it: an answer
about an event of many documents changes more than one about an event of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, log2

from dateline.merge.blocks import pairs
from dateline.merge.compare import weigh
from dateline.merge.judgements import in_force
from dateline.merge.names import NO_PARTS
from dateline.merge.profile import profile
from dateline.merge.signs import NEVER
from dateline.model import Event, Judgement, Verdict

_READ_RIGHT = 0.9  # of the claims that are found: `bench claims` on annotated documents
_TRAFFIC = 3  # documents that make an event of one origin worth a look
_LEAST = 0.3  # bits; what is surer than 95 in a hundred is not asked


class Kind(StrEnum):
    """What is asked.

    Attributes:
        JOIN: Are two claims that stand in one event about one event?
        SPLIT: Are two events one?
        FIELD: Claims of one event differ in a field: is each read right?
        CLAIM: Many documents rest on one origin: is the claim read right?
    """

    JOIN = "join"
    SPLIT = "split"
    FIELD = "field"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that a person can settle.

    Attributes:
        kind: What is asked.
        events: The event that it is about; two for `split`.
        claims: Ids of the claims that are asked about: of `join` and `split` the two that most
            speaks for, else all that are to be checked.
        bits: How much is not known.
        worth: `bits`, weighted by the documents that the answer touches.
        field: The disputed field, of `field` alone.
        chance: That the two are one event, as far as the grounds tell; of `join` and `split`.
    """

    kind: Kind
    events: tuple[Event, ...]
    claims: tuple[str, ...]
    bits: float
    worth: float
    field: str | None = None
    chance: float | None = None


def questions(
    events: Sequence[Event],
    judgements: Iterable[Judgement] = (),
    part_of: Mapping[str, str] = NO_PARTS,
    kinds: Iterable[Kind] = tuple(Kind),
) -> tuple[Question, ...]:
    """What is open in a chronology, what is worth most first.

    Args:
        events: The chronology.
        judgements: The log; what it settles is not asked.
        part_of: The whole that an entity belongs to, by entity id.
        kinds: Which questions.
    """
    asked, settled = set(kinds), _Settled(judgements)
    found = [each for event in events for each in _within(event, settled)]
    if Kind.SPLIT in asked:
        found += _across(events, settled, part_of)
    wanted = (each for each in found if each.kind in asked and each.bits >= _LEAST)
    return tuple(sorted(wanted, key=lambda each: (-each.worth, each.kind, each.claims)))


class _Settled:
    """What judgements in force have answered."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self.looked_at: set[str] = set()
        self.corrected: set[tuple[str, str]] = set()
        self.apart: set[tuple[str, str]] = set()
        for each in in_force(judgements):
            if each.verdict is Verdict.DIFFERENT:
                left, right = sorted(each.subjects)
                self.apart.add((left, right))
            elif each.correction is not None:
                self.corrected |= {(each.subjects[0], name) for name in each.correction.fields}
            elif each.verdict is Verdict.ACCEPT or each.rating is not None:
                self.looked_at |= set(each.claims)

    def are_apart(self, one: Event, other: Event) -> bool:
        """Whether a person said of a claim of each that they are two events."""
        mine, theirs = ({claim.id for claim in event.claims} for event in (one, other))
        return any(
            (a in mine and b in theirs) or (b in mine and a in theirs) for a, b in self.apart
        )


def _within(event: Event, settled: _Settled) -> Iterator[Question]:
    yield from _joins(event)
    yield from _fields(event, settled)
    ids = tuple(claim.id for claim in event.claims)
    if len(event.origins) == 1 and len(event.documents) >= _TRAFFIC:
        known = settled.looked_at | {claim for claim, _ in settled.corrected}
        if known.isdisjoint(ids):
            yield _question(Kind.CLAIM, (event,), ids, _entropy([_READ_RIGHT, 1 - _READ_RIGHT]))


def _joins(event: Event) -> Iterator[Question]:
    for join in event.joins:
        chance = _chance(join.weight)
        bits = _entropy([chance, 1 - chance])
        yield _question(Kind.JOIN, (event,), (join.left, join.right), bits, chance=chance)


def _fields(event: Event, settled: _Settled) -> Iterator[Question]:
    for dispute in event.disputes:
        ids = tuple(dict.fromkeys(claim for side in dispute.sides for claim in side.claims))
        open_ = [claim for claim in ids if claim not in settled.looked_at]
        if not open_ or any((claim, dispute.field) in settled.corrected for claim in ids):
            continue
        number = [max(1, len(side.origins)) for side in dispute.sides]
        bits = _entropy([each / sum(number) for each in number])
        yield _question(Kind.FIELD, (event,), ids, bits, field=dispute.field)


def _across(
    events: Sequence[Event], settled: _Settled, part_of: Mapping[str, str]
) -> Iterator[Question]:
    """Pairs of events that merging compared and was least sure to leave apart."""
    home = {claim.id: event for event in events for claim in event.claims}
    compared: dict[tuple[str, str], list[tuple[float, str, str]]] = {}
    for a, b in pairs(profile(claim, part_of) for event in events for claim in event.claims):
        left, right = sorted((home[a.id].id, home[b.id].id))
        if left != right:
            compared.setdefault((left, right), []).append((weigh(a, b), a.id, b.id))
    by_id = {event.id: event for event in events}
    for (left, right), found in compared.items():
        two, weights = (by_id[left], by_id[right]), [weight for weight, *_ in found]
        if min(weights) <= NEVER or settled.are_apart(*two):
            continue
        chance = _chance(sum(weights) / len(weights))
        _, *nearest = max(found, key=lambda each: (each[0], each[1], each[2]))
        bits = _entropy([chance, 1 - chance])
        yield _question(Kind.SPLIT, two, tuple(nearest), bits, chance=chance)


def _question(  # noqa: PLR0913 (what differs between kinds, by keyword)
    kind: Kind,
    events: tuple[Event, ...],
    claims: tuple[str, ...],
    bits: float,
    *,
    field: str | None = None,
    chance: float | None = None,
) -> Question:
    documents = {each for event in events for each in event.documents}
    worth = bits * log2(1 + len(documents))
    return Question(kind, events, claims, bits, worth, field, chance)


def _chance(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))


def _entropy(chances: Iterable[float]) -> float:
    return -sum(chance * log2(chance) for chance in chances if chance > 0)
