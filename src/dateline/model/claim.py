"""One document's assertion about one event."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise
from math import inf

from dateline.model.attribution import Attribution
from dateline.model.ids import content_id
from dateline.model.place import PlaceMention
from dateline.model.text import Evidence
from dateline.model.time import TimeMention

_CERTAIN = 3.0


class Status(StrEnum):
    """How the innermost source puts the event."""

    HAPPENED = "happened"
    PLANNED = "planned"
    ORDERED = "ordered"
    ALLEGED = "alleged"
    ASSESSED = "assessed"
    DENIED = "denied"


class Result(StrEnum):
    """How what was tried went."""

    SUCCESS = "success"
    FAILURE = "failure"


class Role(StrEnum):
    """What part something takes in an event."""

    ACTOR = "actor"
    ATTENDEE = "attendee"
    RECIPIENT = "recipient"
    OBJECT = "object"
    FACILITY = "facility"


@dataclass(frozen=True, slots=True)
class StatusMention:
    """A status, the words that mark it, and the rule that read them."""

    status: Status
    evidence: Evidence
    rule: str

    def __post_init__(self) -> None:
        if not self.rule:
            raise ValueError("a status needs the rule that read it")


def may_have(status: Status, certainty: float) -> bool:
    """Whether an event of that status can be that certain, on FactBank's scale from 3 to -3.

    What happened, is planned or ordered is above 0, what is denied below; what is alleged or
    assessed may lean either way: "may not sell".
    """
    if not -_CERTAIN <= certainty <= _CERTAIN:
        return False
    if status in {Status.ALLEGED, Status.ASSESSED}:
        return True
    return certainty < 0 if status is Status.DENIED else certainty > 0


@dataclass(frozen=True, slots=True)
class ResultMention:
    """How it went by one source, the words that say so, and the rule that read them."""

    result: Result
    evidence: Evidence
    rule: str

    def __post_init__(self) -> None:
        if not self.rule:
            raise ValueError("a result needs the rule that read it")


@dataclass(frozen=True, slots=True)
class Argument:
    """Something that takes part in an event.

    Attributes:
        role: The part that it takes.
        filler: The name to print: the entity's where `entity` is known, else the text's words.
        evidence: The words in the text, which may be a pronoun.
        rule: Name of the rule that read it.
        entity: Id in the pack's register, or None where unresolved.
    """

    role: Role
    filler: str
    evidence: Evidence
    rule: str
    entity: str | None = None

    def __post_init__(self) -> None:
        if not self.filler or not self.rule:
            raise ValueError("an argument needs a filler and the rule that read it")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as one source gives it; numbers of several sources are never averaged.

    Attributes:
        measure: What is counted or measured: `count`, `ordinal`, `calibre`, `distance`, ...
        low: Least value, in `unit`.
        high: Greatest value, in `unit`; equal to `low` where the text gives one number.
        unit: SI symbol, or the noun counted; None for a bare number.
        evidence: The words.
        rule: Name of the rule that read it.
        hedge: "about", "more than", ... as the text has it, or None.
        scope: The period that a count covers ("this year"), as the text has it, or None.
    """

    measure: str
    low: float
    high: float
    unit: str | None
    evidence: Evidence
    rule: str
    hedge: str | None = None
    scope: str | None = None

    def __post_init__(self) -> None:
        if not self.measure or not self.rule:
            raise ValueError("a quantity needs a measure and the rule that read it")
        if not -inf < self.low <= self.high < inf:
            raise ValueError(f"not a range of numbers: {self.low} to {self.high}")


@dataclass(frozen=True, slots=True)
class Claim:
    """One document's assertion about one event, with the words for every field.

    Attributes:
        type: Event type that the pack declares.
        trigger: The words that name the event.
        mentions: The sentences that carry the claim, in document order; never empty.
        attribution: Publisher to origin.
        status: How the origin puts it.
        published: Civil date on which the document was published.
        method: Extractor and version, such as `rules/0.1.0`.
        arguments: Who and what takes part.
        time: When; None where the text does not say.
        place: Where; None where the text does not say.
        quantities: Numbers, as this source gives them.
        certainty: How sure the text makes it, from 3 (certainly so) over 0 (open) to -3 (certainly
            not); None where no parser read the sentence, or an older version read the claim.
        ordinal: Tells apart claims of one type that share a trigger.
        result: How it went; None where the text does not say.
        beside: Id of the document's first claim of the same event, where the document tells of
            it on several origins that differ; None in that first claim and where there is one.
        id: Hash of document, trigger's span, type and ordinal: better rules keep it, so that
            judgements outlive them.
        rule: Name of the pack's rule that read trigger and type; None where another method did.

    Raises:
        ValueError: There is no mention, the mentions are out of order, some evidence is from
            another document, or the certainty is off its scale or contradicts the status.
    """

    type: str
    trigger: Evidence
    mentions: tuple[Evidence, ...]
    attribution: Attribution
    status: StatusMention
    published: date
    method: str
    arguments: tuple[Argument, ...] = ()
    time: TimeMention | None = None
    place: PlaceMention | None = None
    quantities: tuple[Quantity, ...] = ()
    ordinal: int = 0
    result: ResultMention | None = None
    beside: str | None = None
    certainty: float | None = None
    rule: str | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        if not self.type or not self.method:
            raise ValueError("a claim needs a type and a method")
        if not self.mentions:
            raise ValueError("a claim needs a sentence that carries it")
        if any(left.span >= right.span for left, right in pairwise(self.mentions)):
            raise ValueError("mentions stand in document order, each once")
        if self.ordinal < 0:
            raise ValueError(f"`ordinal` counts from 0, not {self.ordinal}")
        if self.certainty is not None and not may_have(self.status.status, self.certainty):
            raise ValueError(f"{self.status.status} with a certainty of {self.certainty}")
        if any(evidence.document != self.document for evidence in self.evidence()):
            raise ValueError("a claim quotes one document only")
        span = self.trigger.span
        parts = (self.document, str(span.start), str(span.end), self.type, str(self.ordinal))
        object.__setattr__(self, "id", content_id(*parts))
        if self.beside == self.id:
            raise ValueError("a claim does not stand beside itself")

    @property
    def document(self) -> str:
        """Id of the document that makes the claim."""
        return self.trigger.document

    def fillers(self, role: Role) -> tuple[str, ...]:
        """The names of those that take part as `role`, in the order of the text."""
        return tuple(argument.filler for argument in self.arguments if argument.role == role)

    def evidence(self) -> tuple[Evidence, ...]:
        """Every quotation that the claim rests on."""
        quotes = [self.trigger, *self.mentions, self.status.evidence]
        quotes += [argument.evidence for argument in self.arguments]
        quotes += [quantity.evidence for quantity in self.quantities]
        said = (self.time, self.place, self.result)
        quotes += [mention.evidence for mention in said if mention is not None]
        for link in self.attribution.chain:
            spoke = None if link.spoke is None else link.spoke.evidence
            quotes += [quote for quote in (link.cue, link.evidence, spoke) if quote is not None]
        return tuple(quotes)
