"""Claims for tests, written in few words."""

from __future__ import annotations

from datetime import date

from dateline.model import (
    Anchor,
    Argument,
    Attribution,
    Claim,
    Evidence,
    Link,
    Place,
    PlaceMention,
    PlacePrecision,
    Quantity,
    Role,
    Span,
    Status,
    StatusMention,
    TimeMention,
    parse_edtf,
)

PLACES = {
    "Wonsan": Place("wonsan", "Wonsan", "city", "KP", PlacePrecision.LOCALITY, 39.15, 127.44),
    "Sinpo": Place("sinpo", "Sinpo", "city", "KP", PlacePrecision.LOCALITY, 40.04, 128.19),
    "North Korea": Place("north-korea", "North Korea", "state", "KP", PlacePrecision.COUNTRY),
}


def words(document: str, text: str) -> Evidence:
    """A quotation at a place of the document that depends on its words alone."""
    start = sum(map(ord, text)) % 9973
    return Evidence(document, Span(start, start + len(text)), text)


def claim(
    document: str = "d",
    *,
    type: str = "test",  # noqa: A002 (the name of the field)
    time: str | None = None,
    published: str = "2024-05-12",
    chain: str = "Wire > KCNA",
    status: str = "happened",
    actors: str = "North Korea",
    attendees: str = "",
    recipients: str = "",
    objects: str = "",
    facility: str = "",
    place: str | None = None,
    quantities: tuple[tuple[str, float, str | None], ...] = (),
    says: str | None = None,
    ordinal: int = 0,
) -> Claim:
    """A claim; several names in one role stand apart by semicolons."""
    fillers = {
        Role.ACTOR: actors,
        Role.ATTENDEE: attendees,
        Role.RECIPIENT: recipients,
        Role.OBJECT: objects,
        Role.FACILITY: facility,
    }
    sentence = words(document, says or f"{document} tells of the {type} no. {ordinal}")
    return Claim(
        type=type,
        trigger=sentence,
        mentions=(sentence,),
        attribution=_attribution(document, chain),
        status=StatusMention(Status(status), words(document, status), "test"),
        published=date.fromisoformat(published),
        method="test/1",
        arguments=tuple(
            Argument(role, name.strip(), words(document, name.strip()), "test")
            for role, names in fillers.items()
            for name in names.split(";")
            if name.strip()
        ),
        time=None
        if time is None
        else TimeMention(parse_edtf(time), words(document, time), Anchor.ABSOLUTE, "test"),
        place=None
        if place is None
        else PlaceMention(place, words(document, place), "test", PLACES.get(place)),
        quantities=tuple(
            Quantity(measure, value, value, unit, words(document, f"{value:g}"), "test")
            for measure, value, unit in quantities
        ),
        ordinal=ordinal,
    )


def _attribution(document: str, chain: str) -> Attribution:
    publisher, *sources = (name.strip() for name in chain.split(">"))
    links = [Link(name, "test", words(document, "said"), words(document, name)) for name in sources]
    return Attribution((Link(publisher, "publisher"), *links))
