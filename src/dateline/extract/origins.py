"""One claim per origin: what two origins tell of one event in two ways stays apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from dateline.extract.corefer import actors_agree
from dateline.extract.quantities import contradict
from dateline.extract.tellings import Telling
from dateline.model import Quantity, Status

_SILENT = ""  # the publisher's own voice


def by_origin(ordered: Sequence[Telling]) -> list[list[Telling]]:
    """The tellings of one event, one list for each origin that differs from the first.

    The first origin is that of the first full assertion. What the publisher tells in its own voice
    goes with it, and so does an origin that says the same, or less. One that puts the event
    otherwise, or gives a time, a place or a number that the first does not, has its own list:
    what one origin says is never laid in the mouth of another. A caption that contradicts the text
    has its own list too, whoever is behind it.

    Args:
        ordered: All tellings of the event; the first is the first full assertion.
    """
    shown = _captions_apart(ordered)
    told = _by_voice([telling for telling in ordered if telling not in shown])
    return [*told, shown] if shown else told


def _captions_apart(ordered: Sequence[Telling]) -> list[Telling]:
    """Captions that contradict the text: another place, day, number or result."""
    text = [telling for telling in ordered if not telling.is_caption]
    captions = (telling for telling in ordered if telling.is_caption)
    return [told for told in captions if text and _fails_to_agree(text, [told])]


def _by_voice(ordered: Sequence[Telling]) -> list[list[Telling]]:
    voices: dict[str, list[Telling]] = {}
    for telling in ordered:
        voices.setdefault(_voice(telling), []).append(telling)
    own = voices.pop(_voice(ordered[0]))
    apart = [told for voice, told in voices.items() if voice != _SILENT and _differs(own, told)]
    moved = [telling for told in apart for telling in told]
    return [[telling for telling in ordered if telling not in moved], *apart]


def _voice(telling: Telling) -> str:
    attribution = telling.attribution
    if not attribution.is_cued:
        return _SILENT
    return attribution.origin.entity or attribution.origin.source.casefold()


def _differs(own: Sequence[Telling], other: Sequence[Telling]) -> bool:
    return (
        _puts_otherwise(own[0], other[0])
        or _fails_to_agree(own, other)
        or not actors_agree(own, other)
        or not _given(other) <= _given(own)
    )


def _puts_otherwise(own: Telling, other: Telling) -> bool:
    """Whether the status differs; a bare noun takes the event for granted and puts nothing."""
    is_taken = other.trigger.points_back and other.status.status is not Status.DENIED
    return own.status.status is not other.status.status and not is_taken


def _fails_to_agree(own: Sequence[Telling], other: Sequence[Telling]) -> bool:
    """Whether days, places, numbers or results contradict each other."""
    days = [[t.time.interval for t in told if t.time is not None] for told in (own, other)]
    ways = [{t.result.result for t in told if t.result is not None} for told in (own, other)]
    places = [{t.place.name for t in told if t.place is not None} for told in (own, other)]
    return (
        any(not a.overlaps(b) for a in days[0] for b in days[1])
        or any(all(side) and side[0].isdisjoint(side[1]) for side in (ways, places))
        or any(contradict(a, b) for a in _numbers(own) for b in _numbers(other))
    )


def _given(told: Sequence[Telling]) -> set[Hashable]:
    """Of time, place, result and numbers, what the tellings give."""
    given: set[Hashable] = {(q.measure, q.unit, q.scope) for q in _numbers(told)}
    for telling in told:
        single = {"time": telling.time, "place": telling.place, "result": telling.result}
        given |= {field for field, value in single.items() if value is not None}
    return given


def _numbers(told: Sequence[Telling]) -> Iterator[Quantity]:
    return (quantity for telling in told for quantity in telling.quantities)
