"""One parse of all words from the parse of those that were shown and those of the holes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.lang.parse import Named, Parse, Word
from dateline.lang.repairs.hiding import Hole


def joined(
    main: Parse, places: Sequence[int], holes: Sequence[tuple[Hole, Parse]], count: int
) -> Parse:
    """All words in order; the root of a hole depends on the shown word before it, or after.

    Args:
        main: The parse of the shown words.
        places: Where each of them stands among all words.
        holes: The holes, each with the parse of its words.
        count: How many words there are.
    """
    words: dict[int, Word] = dict(zip(places, _placed(main, places), strict=True))
    names = _names(main, places)
    for hole, parse in holes:
        at = range(hole.first, hole.last)
        anchor = next((i for i in reversed(places) if i < hole.first), places[0])
        for index, word in zip(at, _placed(parse, at), strict=True):
            is_top = word.head < 0
            words[index] = replace(word, head=anchor, relation=hole.relation) if is_top else word
        names += _names(parse, at) if hole.named else []
    return Parse(
        tuple(words[index] for index in range(count)),
        tuple(sorted(names, key=lambda name: name.first)),
    )


def _placed(parse: Parse, places: Sequence[int]) -> list[Word]:
    return [replace(word, head=places[word.head] if word.head >= 0 else -1) for word in parse.words]


def _names(parse: Parse, places: Sequence[int]) -> list[Named]:
    """The names where they stand; one that a hole divides is none."""
    moved = [Named(places[n.first], places[n.last - 1] + 1, n.kind) for n in parse.names]
    pairs = zip(parse.names, moved, strict=True)
    return [new for old, new in pairs if new.last - new.first == old.last - old.first]
