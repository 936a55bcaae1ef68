"""Which attributions stand in the contents of others, or are passed on by them."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.extract.reported.spans import length
from dateline.extract.reported.told import Told, covers


def nesting(found: Sequence[Told]) -> list[list[int]]:
    """For each, those around it, the innermost first.

    Args:
        found: The attributions, in the order of their cues.

    Returns:
        Indexes of those whose contents hold its cue, or, where it is known by whom it is passed on
        ("Reuters said, citing KCNA, that ..."), of that one and of those around that.
    """
    lines: dict[int, list[int]] = {}
    for index, one in enumerate(found):
        for line in range(one.line, one.last + 1):
            lines.setdefault(line, []).append(index)
    placed = [
        [] if one.under is not None else _around(found, index, lines[one.line])
        for index, one in enumerate(found)
    ]
    return [
        _passed_on(found, index, lines[found[index].line], placed) for index in range(len(found))
    ]


def _around(found: Sequence[Told], index: int, near: Sequence[int]) -> list[int]:
    around = [i for i in near if i != index and _holds(found, i, index)]
    # Of two with one content, the one who is cited speaks within the other.
    return sorted(around, key=lambda i: (length(found[i].content), found[i].under is None))


def _passed_on(
    found: Sequence[Told], index: int, near: Sequence[int], placed: Sequence[list[int]]
) -> list[int]:
    """Those that pass it on, one by one, and those around the last of them."""
    passing: list[int] = []
    current = index
    while found[current].under is not None:
        holder = _holder(found, current, near)
        if holder is None or holder in passing or holder == index:
            return passing
        passing.append(holder)
        current = holder
    return [*passing, *placed[current]]


def _holder(found: Sequence[Told], index: int, near: Sequence[int]) -> int | None:
    """The one whose cue stands where it is passed on; of two with one cue, the one passed on."""
    place = found[index].under
    holders = [i for i in near if i != index and place is not None and covers(found[i].cue, place)]
    return max(holders, key=lambda i: (found[i].under is not None, -i), default=None)


def _holds(found: Sequence[Told], outer: int, inner: int) -> bool:
    holder, held = found[outer], found[inner]
    if not covers(holder.content, held.place):
        return False
    if not covers(held.content, holder.place):
        return True
    # Of two that hold each other, the longer one is the outer one; of equals, the first.
    return (-length(holder.content), outer) < (-length(held.content), inner)
