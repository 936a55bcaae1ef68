"""One sentence's telling of an event: a trigger with all that its clause says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dateline.extract.captions import is_caption
from dateline.extract.nouns import objects
from dateline.extract.parties import recipients
from dateline.extract.quantities import quantities
from dateline.extract.reading import Reading
from dateline.extract.roles import actors, attendees
from dateline.extract.settings import place_of, time_of
from dateline.extract.sites import facility, named_site
from dateline.extract.trace import Why
from dateline.extract.trigger import Trigger, drop, left_of
from dateline.model import (
    Argument,
    Attribution,
    PlaceMention,
    Quantity,
    ResultMention,
    Role,
    Status,
    StatusMention,
    TimeMention,
)
from dateline.packs import Trait


@dataclass(frozen=True, slots=True)
class Telling:
    """A trigger and what its clause says of the event.

    Attributes:
        trigger: The words that name the event.
        arguments: Who and what takes part.
        time: When, or None.
        place: Where, or None.
        status: How it is put.
        attribution: According to whom.
        topics: What sort of event of its type it is ("nuclear", "missile").
        is_earlier: Whether the text tells it from what it reports ("a previous test").
        quantities: Its numbers.
        wholes: What the entities among the arguments belong to, by entity id.
        traits: What the pack says of all events of its type.
        result: How it went, or None.
        is_caption: Whether it stands in a photo caption.
    """

    trigger: Trigger
    arguments: tuple[Argument, ...]
    time: TimeMention | None
    place: PlaceMention | None
    status: StatusMention
    attribution: Attribution
    topics: frozenset[str]
    is_earlier: bool
    quantities: tuple[Quantity, ...]
    wholes: Mapping[str, str]
    traits: frozenset[Trait] = frozenset()
    result: ResultMention | None = None
    is_caption: bool = False

    @property
    def type(self) -> str:
        """The event type."""
        return self.trigger.type

    def fillers(self, role: Role) -> frozenset[str]:
        """The names of those that take part as `role`."""
        return frozenset(a.filler for a in self.arguments if a.role == role)

    @property
    def is_open(self) -> bool:
        """Whether it tells of something that is not yet done."""
        return self.status.status in {Status.PLANNED, Status.ORDERED}


def tell(
    reading: Reading, trigger: Trigger, status: StatusMention, attribution: Attribution
) -> Telling | None:
    """What the clause of `trigger` says; None where the actor that its rule needs is missing."""
    values = trigger.rule.values
    kinds = {*values["actor"], *(("person",) if status.status == Status.PLANNED else ())}
    doing = actors(reading, trigger, kinds)
    if values.get("needs_actor") and not doing and not trigger.points_back:
        drop(reading, trigger, Why.NO_PARTY, sorted(kinds))
        return None
    arguments = [*doing]
    if "recipient" in values:
        taken = {argument.evidence.span for argument in doing}
        arguments += recipients(reading, trigger, values["recipient"], taken)
    if values.get("joint") and len(arguments) < 2:
        trigger = replace(trigger, points_back=True)
    frame = reading.frame(trigger.type)
    if Role.ATTENDEE in frame.roles:
        arguments += attendees(reading, trigger)
    wanted = values.get("needs_party")
    if wanted and not any(_is_known(reading, a, office=wanted == "office") for a in arguments):
        drop(reading, trigger, Why.NO_PARTY)
        return None
    if values.get("goes_to_site"):
        arguments += facility(reading, trigger)
    arguments += objects(reading, trigger, values.get("objects", values.get("object", ())))
    return Telling(
        trigger=trigger,
        arguments=_distinct(arguments),
        time=time_of(reading, trigger),
        place=_place(reading, trigger),
        status=status,
        attribution=attribution,
        topics=_topics(reading, trigger),
        is_earlier=reading.grammar.follows("earlier", left_of(reading, trigger)),
        quantities=quantities(reading, trigger),
        wholes=_wholes(reading, arguments),
        traits=frame.traits,
        is_caption=is_caption(reading, trigger.sentence),
    )


def _is_known(reading: Reading, argument: Argument, *, office: bool) -> bool:
    """Whether a register has the party, or the text names it, or its office: "both ministers"."""
    if argument.entity is not None or argument.filler[:1].isupper():
        return True
    words = argument.filler.split() if office else ()
    return any(w[:1].isupper() or w.lower() in reading.syntax["acting"] for w in words)


def _place(reading: Reading, trigger: Trigger) -> PlaceMention | None:
    site = named_site(reading, trigger) if trigger.rule.values.get("goes_to_site") else None
    return site or place_of(reading, trigger)


def _wholes(reading: Reading, arguments: list[Argument]) -> dict[str, str]:
    known = [reading.pack.entities.get(a.entity) for a in arguments if a.entity is not None]
    return {e.id: e.part_of for e in known if e is not None and e.part_of is not None}


def _distinct(arguments: list[Argument]) -> tuple[Argument, ...]:
    """One argument for each role and name, the first; who acts does not attend."""
    seen: dict[tuple[Role, str], Argument] = {}
    for argument in arguments:
        seen.setdefault((argument.role, argument.filler), argument)
    return tuple(
        argument
        for (role, name), argument in seen.items()
        if role == Role.ACTOR or (Role.ACTOR, name) not in seen
    )


def _topics(reading: Reading, trigger: Trigger) -> frozenset[str]:
    """What sort of event it is: by the trigger's own words, else by those of its clause."""
    own = _sorts(reading, trigger.type, trigger.span.start, trigger.span.end)
    start = trigger.zone.start if trigger.voice == "passive" else trigger.span.start
    return own or _sorts(reading, trigger.type, start, min(trigger.zone.end, trigger.span.end + 70))


def _sorts(reading: Reading, type_: str, start: int, end: int) -> frozenset[str]:
    return frozenset(
        name
        for name, rule in reading.classes.items()
        if type_ in rule.values.get("topic_of", ())
        and rule.pattern.search(reading.text, start, end)
    )
