"""Which attributions stand in the contents of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.extract.reported.spans import length
from dateline.extract.reported.told import Told, covers


def nesting(found: Sequence[Told]) -> Iterator[list[int]]:
    """For each, those whose content holds its cue, the innermost first; given by their cues."""
    lines: dict[int, list[int]] = {}
    for index, one in enumerate(found):
        for line in range(one.line, one.last + 1):
            lines.setdefault(line, []).append(index)
    for index, one in enumerate(found):
        around = [i for i in lines[one.line] if i != index and _holds(found, i, index)]
        yield sorted(around, key=lambda i: length(found[i].content))


def _holds(found: Sequence[Told], outer: int, inner: int) -> bool:
    holder, held = found[outer], found[inner]
    if not covers(holder.content, held.place):
        return False
    if not covers(held.content, holder.place):
        return True
    # Of two that hold each other, the longer one is the outer one; of equals, the first.
    return (-length(holder.content), outer) < (-length(held.content), inner)
