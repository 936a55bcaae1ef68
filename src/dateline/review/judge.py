"""An answer of a person -> a judgement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from dateline.errors import UserError
from dateline.merge.judgements import in_force, standing_withdrawals
from dateline.model import (
    CONFIRMED,
    Claim,
    Correction,
    Event,
    Judgement,
    Rating,
    Scale,
    Status,
    Verdict,
)

_WITNESSES = 2  # that "confirmed by other sources" takes


def judge(  # noqa: PLR0913 (what differs between verdicts, by keyword)
    verdict: Verdict,
    claims: Sequence[Claim],
    by: str,
    *,
    note: str | None = None,
    at: datetime | None = None,
    correction: Correction | None = None,
    rating: Rating | None = None,
) -> Judgement:
    """A judgement about claims, made now unless `at` says when.

    Args:
        verdict: Any but a withdrawal.
        claims: As the store holds them, before any correction.
        by: Who judges.
        note: Why.
        at: When, with time zone.
        correction: Of a correction.
        rating: Of a rating: a credibility or likelihood.

    Raises:
        UserError: The number of claims is not what the verdict takes.
    """
    try:
        return Judgement(
            verdict,
            tuple(claim.id for claim in claims),
            by,
            at or datetime.now(UTC),
            note=note or None,
            correction=correction,
            rating=rating,
            about=tuple(claim.trigger for claim in claims),
        )
    except ValueError as error:
        raise UserError(f"{error}.") from error


def rate_source(
    source: str, rating: Rating, by: str, *, note: str | None = None, at: datetime | None = None
) -> Judgement:
    """How reliable a source is: `source` is its entity's id, else its name."""
    when = at or datetime.now(UTC)
    return Judgement(Verdict.RATE, (source,), by, when, note=note or None, rating=rating)


def check_rating(rating: Rating, claim: Claim, event: Event) -> None:
    """Refuse "confirmed by other sources" where no two independent origins say the same.

    Who denies what the claim asserts does not confirm it.

    Raises:
        UserError: Fewer than two origins that reports name stand on the side of the claim.
    """
    if (rating.scale, rating.value) != (Scale.CREDIBILITY, CONFIRMED):
        return
    agree = {each.id for each in event.claims if _denies(each) == _denies(claim)}
    names = [
        origin.name
        for origin in event.origins
        if origin.is_established and not agree.isdisjoint(origin.claims)
    ]
    if len(names) < _WITNESSES:
        raise UserError(
            "credibility 1 is for what two origins or more say that do not rest on each other; "
            f"for event {event.id} reports name {', '.join(names) or 'none'}. Rate it 2 or less."
        )


def _denies(claim: Claim) -> bool:
    return claim.status.status is Status.DENIED


def withdraw(
    judgement: Judgement, by: str, *, note: str | None = None, at: datetime | None = None
) -> Judgement:
    """A judgement that takes `judgement` back; of a withdrawal it restores what that took back."""
    return Judgement(
        Verdict.WITHDRAW,
        judgement.subjects,
        by,
        at or datetime.now(UTC),
        note=note or None,
        replaces=judgement.id,
        about=judgement.about,
    )


def last_in_force(judgements: Sequence[Judgement], by: str) -> Judgement | None:
    """What `undo` takes back: the last judgement of that person that counts."""
    counting = {each.id for each in in_force(judgements)}
    return next((e for e in reversed(judgements) if e.by == by and e.id in counting), None)


def last_withdrawal(judgements: Sequence[Judgement], by: str) -> Judgement | None:
    """What `redo` takes back: the last withdrawal of that person that counts."""
    counting = {each.id for each in standing_withdrawals(judgements)}
    return next((e for e in reversed(judgements) if e.by == by and e.id in counting), None)
