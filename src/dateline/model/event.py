"""What claims add up to: computed from claims and judgements, never edited."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from math import isfinite

from dateline.model.claim import Argument, Claim, Status
from dateline.model.ids import content_id
from dateline.model.place import PlaceMention
from dateline.model.text import Evidence
from dateline.model.time import TimeMention


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason for or against two claims being about one event.

    Attributes:
        weight: Natural log-odds; above 0 speaks for one event.
        text: The reason in words.
    """

    weight: float
    text: str

    def __post_init__(self) -> None:
        if not isfinite(self.weight) or not self.text:
            raise ValueError(f"a ground needs a finite weight and its reason, not {self}")


@dataclass(frozen=True, slots=True)
class Join:
    """Why two claims stand in one event.

    Attributes:
        left: Id of one claim.
        right: Id of the other; greater than `left`.
        grounds: The reasons, at least one.
    """

    left: str
    right: str
    grounds: tuple[Ground, ...]

    def __post_init__(self) -> None:
        if self.left >= self.right:
            raise ValueError("a join names two claims, the lesser id first")
        if not self.grounds:
            raise ValueError("a join needs its grounds")

    @property
    def weight(self) -> float:
        """Sum of the grounds' log-odds."""
        return sum(ground.weight for ground in self.grounds)


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a disputed field, and who gives it in which words."""

    value: str
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.claims or not self.evidence:
            raise ValueError("a side needs a claim and its words")


VERSIONS, PARTS = "versions", "caption and body"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field on which the claims of one event disagree.

    Attributes:
        field: Which one.
        sides: The values, at least two.
        between: `versions` where only an earlier version of a document says otherwise, and
            `caption and body` where only captions do.
    """

    field: str
    sides: tuple[Side, ...]
    between: str | None = None

    def __post_init__(self) -> None:
        if len({side.value for side in self.sides}) < 2:
            raise ValueError("a dispute needs two sides")


@dataclass(frozen=True, slots=True)
class Origin:
    """An end of attribution chains: one witness, however many outlets repeat it.

    Attributes:
        name: The name to print.
        entity: Id in the pack's register, or None where unresolved.
        claims: Ids of the claims that rest on it.
        documents: Ids of the documents that carry them.
        is_established: False where no text attributes the words to anyone but their publisher,
            so that nothing shows it to be independent.
    """

    name: str
    entity: str | None
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    is_established: bool

    def __post_init__(self) -> None:
        if not self.claims or not self.documents:
            raise ValueError("an origin needs a claim and a document")


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, was planned or was denied, as all its claims together put it.

    Attributes:
        type: Event type that the pack declares.
        claims: The claims about it, by publication date and id; never empty.
        status: How the event stands by its claims.
        origins: The witnesses, each once.
        time: The narrowest time that no claim contradicts, with the words of the claim that
            gives it; None where no claim says.
        place: The most exact place, with its words; None where no claim says.
        arguments: Who and what takes part, each once.
        disputes: Fields on which claims disagree, each side with its words.
        joins: Why the claims stand together.
        replaced: Ids of the documents of which a later version is among its documents; their claims
            are listed and decide nothing.
        id: Hash of its first claim's id, so that later reports do not change it.
    """

    type: str
    claims: tuple[Claim, ...]
    status: Status
    origins: tuple[Origin, ...]
    time: TimeMention | None = None
    place: PlaceMention | None = None
    arguments: tuple[Argument, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    joins: tuple[Join, ...] = ()
    replaced: tuple[str, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        if not self.claims:
            raise ValueError("an event needs a claim")
        if not self.origins:
            raise ValueError("an event needs an origin")
        # The id hangs on the first claim: another order would be another event.
        if any(_order(left) >= _order(right) for left, right in pairwise(self.claims)):
            raise ValueError("claims stand by publication date and id, each once")
        object.__setattr__(self, "id", content_id("event", self.claims[0].id))

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that report it, each once, in the order of the claims."""
        return tuple(dict.fromkeys(claim.document for claim in self.claims))

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of its documents without those that a later version replaces."""
        return tuple(name for name in self.documents if name not in self.replaced)


def _order(claim: Claim) -> tuple[date, str]:
    return claim.published, claim.id
