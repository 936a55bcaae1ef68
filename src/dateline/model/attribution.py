"""According to whom: the chain from the publisher to the one who utters the words."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.text import Evidence
from dateline.model.time import TimeMention

UNNAMED_PUBLISHER = "unnamed publisher"


@dataclass(frozen=True, slots=True)
class Link:
    """One source in a chain.

    Attributes:
        source: The name to print; the entity's name where `entity` is known.
        rule: Name of the rule that read it; `publisher` for the first link.
        cue: The words that attribute ("said", "according to"); None for the publisher.
        evidence: The words that name the source; None only where metadata names the publisher.
        entity: Id in the pack's register, or None where unresolved.
        spoke: When this source spoke, where the text says so.
    """

    source: str
    rule: str
    cue: Evidence | None = None
    evidence: Evidence | None = None
    entity: str | None = None
    spoke: TimeMention | None = None

    def __post_init__(self) -> None:
        if not self.source or not self.rule:
            raise ValueError("a link needs a source and the rule that read it")
        if self.cue is not None and self.evidence is None:
            raise ValueError("a cue without words that name its source")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A chain of sources, the publisher first and the origin last."""

    chain: tuple[Link, ...]

    def __post_init__(self) -> None:
        if not self.chain:
            raise ValueError("an attribution needs at least its publisher")

    @property
    def publisher(self) -> Link:
        """Who published the document."""
        return self.chain[0]

    @property
    def origin(self) -> Link:
        """Who utters the words."""
        return self.chain[-1]

    @property
    def is_cued(self) -> bool:
        """Whether the text attributes the words to anyone but its publisher.

        Without a cue nothing shows that the publisher is independent of other reports.
        """
        return len(self.chain) > 1
