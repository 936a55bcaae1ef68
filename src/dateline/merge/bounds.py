"""The outermost days of many claims: one look tells most clusters that no days keep apart."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dateline.model import Interval

_NEVER, _EVER = 0, 10_000_000  # before and after every day that there is, as ordinals


class Bounds(NamedTuple):
    """Bounds of the days of some claims, as ordinals of days; half-open like the days themselves.

    Attributes:
        start: The latest first day of an act or a plan.
        end: The earliest end of one.
        order_start: The latest first day of an order.
        order_end: The earliest end of one.
        latest: The earliest last day on which one without a day can have happened.
    """

    start: int
    end: int
    order_start: int
    order_end: int
    latest: int


def bounds(days: Interval | None, latest: date | None, *, is_order: bool) -> Bounds:
    """The bounds of one claim.

    Args:
        days: When it happened or is to happen, or when the order was given; None if not said.
        latest: The last day on which it can have happened, or None.
        is_order: Whether `days` are those of an order.
    """
    if days is None:
        return Bounds(_NEVER, _EVER, _NEVER, _EVER, latest.toordinal() if latest else _EVER)
    start, end = days.start.toordinal(), days.end.toordinal()
    if is_order:
        return Bounds(_NEVER, _EVER, start, end, _EVER)
    return Bounds(start, end, _NEVER, _EVER, _EVER)


def united(a: Bounds, b: Bounds) -> Bounds:
    """The bounds of the claims of both."""
    return Bounds(
        max(a.start, b.start),
        min(a.end, b.end),
        max(a.order_start, b.order_start),
        min(a.order_end, b.order_end),
        min(a.latest, b.latest),
    )


def may_bar(a: Bounds, b: Bounds) -> bool:
    """Whether days may keep a claim of one apart from a claim of the other.

    Where not, `is_barred` holds for no pair of them; where so, the pairs must be asked.
    """
    start, end, order_start, order_end, latest = a
    return (
        start >= b.end
        or b.start >= end
        or start > b.latest
        or b.start > latest
        or order_start >= b.order_end
        or b.order_start >= order_end
        or order_start > b.end
        or b.order_start > end
    )
