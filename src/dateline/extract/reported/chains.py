"""Who passes on what an attribution says: its sources, from the outermost to its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.extract.reported.names import Names
from dateline.extract.reported.spans import Spans
from dateline.extract.reported.told import Told


@dataclass(frozen=True, slots=True)
class Chain:
    """The sources of an attribution, the outermost first.

    Attributes:
        names: Whom they stand for; None where the text does not settle it.
        sources: Where they stand; empty where the text names none.
    """

    names: tuple[str | None, ...] = ()
    sources: tuple[Spans, ...] = ()

    def then(self, name: str | None, source: Spans) -> Chain:
        """The chain with one more source."""
        return Chain((*self.names, name), (*self.sources, source))


def chains_of(
    found: Sequence[Told], around: Sequence[Sequence[int]], names: Names
) -> Sequence[Chain]:
    """The chain of each attribution.

    Args:
        found: The attributions, in the order of their cues.
        around: For each, those around it, the innermost first.
        names: Whom sources stand for.
    """
    # Once in the order of the text, for a pronoun stands for the one who spoke before.
    own = [names.resolve(one, None) for one in found]
    chains: dict[int, Chain] = {}
    # Then from without, for "I" is the one whose words it stands in.
    for index in sorted(range(len(found)), key=lambda i: (len(around[i]), i)):
        one, holders = found[index], around[index]
        chain = chains.get(holders[0], Chain()) if holders else Chain()
        speaker = chain.names[-1] if chain.names else None
        name = own[index] if speaker is None else own[index] or names.resolve(one, speaker)
        if one.carrier:
            chain = chain.then(names.at(one.sentence, one.carrier[0]), one.carrier)
        chains[index] = chain.then(name, one.source)
    return [chains[index] for index in range(len(found))]
