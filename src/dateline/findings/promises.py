"""What was planned or ordered, and what became of it by a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from dateline.findings.kinds import Fit, Kind, actors_of, fit, things_of
from dateline.merge.names import NO_PARTS
from dateline.model import Claim, Event, Status

_DAY = timedelta(days=1)


class Turn(StrEnum):
    """What a claim does to a promise."""

    PROMISED = "promised"
    KEPT = "kept"
    DENIED = "denied"
    TOLD = "told"


class State(StrEnum):
    """How a promise stands on a day."""

    OPEN = "open"
    KEPT = "kept"
    LAPSED = "lapsed"
    DENIED = "denied"


_TURNS: Mapping[Status, Turn] = {
    Status.PLANNED: Turn.PROMISED,
    Status.ORDERED: Turn.PROMISED,
    Status.HAPPENED: Turn.KEPT,
    Status.DENIED: Turn.DENIED,
    # Somebody's guess that it was done neither keeps nor breaks it.
    Status.ALLEGED: Turn.TOLD,
    Status.ASSESSED: Turn.TOLD,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One claim in the history of a promise.

    Attributes:
        claim: The claim, whose quotations are the evidence of the step.
        turn: What it does to the promise.
        deadline: The last day that it gives for the act; None where it gives none.
    """

    claim: Claim
    turn: Turn
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """An event that was planned or ordered before it was told of as done.

    Attributes:
        event: The event.
        steps: Its claims in order of publication, with what each does.
        state: How it stands on the day that is asked for.
        deadline: The latest last day that a claim gives; it lapses after that day. None where
            no claim gives one: it then stays open until it is kept or denied.
        since: The day from which it stands so: of the claim that decides, or after the deadline.
        nearest: Ids of events that may be the act, of a promise that is open or lapsed: of the
            same kind, done since, and not joined with it.
    """

    event: Event
    steps: tuple[Step, ...]
    state: State
    deadline: date | None
    since: date
    nearest: tuple[str, ...] = ()

    @property
    def made(self) -> Step:
        """The first claim that promises."""
        return next(step for step in self.steps if step.turn is Turn.PROMISED)


def promises(
    events: Sequence[Event], day: date, part_of: Mapping[str, str] = NO_PARTS
) -> tuple[Promise, ...]:
    """The promises among `events`, as they stand on `day`, in the order of `events`.

    An event whose plan is told only by documents that also tell of the act, or later ones, is no
    promise: nothing was waited for.

    Args:
        events: The chronology, without what was published after `day`.
        day: The day to look from; a deadline on that day has not passed.
        part_of: The whole that an entity belongs to, by entity id.
    """
    found = [_promise(event, day) for event in events if _is_promise(event)]
    return tuple(
        _with_nearest(each, events, part_of) if each.state in {State.OPEN, State.LAPSED} else each
        for each in found
    )


def _is_promise(event: Event) -> bool:
    ahead = [claim for claim in event.claims if _turn(claim) is Turn.PROMISED]
    acts = [claim for claim in event.claims if _turn(claim) is Turn.KEPT]
    telling = {claim.document for claim in acts}
    first = min((claim.published for claim in acts), default=date.max)
    return any(each.document not in telling and each.published <= first for each in ahead)


def _turn(claim: Claim) -> Turn:
    return _TURNS[claim.status.status]


def _promise(event: Event, day: date) -> Promise:
    steps = tuple(Step(claim, _turn(claim), _deadline(claim)) for claim in event.claims)
    deadline = max((step.deadline for step in steps if step.deadline), default=None)
    state, since = _state(steps)
    if state is State.OPEN and deadline is not None and deadline < day:
        return Promise(event, steps, State.LAPSED, deadline, deadline + _DAY)
    return Promise(event, steps, state, deadline, since)


def _deadline(claim: Claim) -> date | None:
    """The last day of a plan's time; an order's time is that of the order.

    Days that had passed when the report came out are those of the planning.
    """
    if claim.status.status is not Status.PLANNED or claim.time is None:
        return None
    last = claim.time.interval.last
    return None if last < claim.published else last


def _state(steps: Iterable[Step]) -> tuple[State, date]:
    """Kept once anybody tells of the act; else as the last word has it, a promise or a denial.

    Of a promise and a denial on one day the denial is the last word.
    """
    told = [step for step in steps if step.turn is not Turn.TOLD]
    kept = next((step for step in told if step.turn is Turn.KEPT), None)
    if kept is not None:
        return State.KEPT, kept.claim.published
    told.sort(key=lambda step: (step.claim.published, step.turn is Turn.DENIED))
    *_, (turn, since) = ((turn, next(run)) for turn, run in groupby(told, lambda step: step.turn))
    state = State.DENIED if turn is Turn.DENIED else State.OPEN
    return state, since.claim.published


def _with_nearest(promise: Promise, events: Iterable[Event], part_of: Mapping[str, str]) -> Promise:
    event = promise.event
    kind = Kind(event.type, actors_of(event), things_of(event, part_of))
    found = tuple(each.id for each in _done_since(promise, events) if _is_near(kind, each, part_of))
    return replace(promise, nearest=found)


def _is_near(kind: Kind, event: Event, part_of: Mapping[str, str]) -> bool:
    """Whether it is of the kind; where the promise says nobody and nothing, nothing is near."""
    return bool(kind.actors and kind.things) and fit(kind, event, part_of) is Fit.YES


def _done_since(promise: Promise, events: Iterable[Event]) -> Iterator[Event]:
    made = promise.made.claim.published
    for event in events:
        if event.id == promise.event.id or event.status is not Status.HAPPENED:
            continue
        if event.time is not None and event.time.interval.start >= made:
            yield event
