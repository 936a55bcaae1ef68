"""An event in words: when; who, what and where; according to whom. One line each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.export.days import day_in_words, in_words
from dateline.export.fields import lead, place_name
from dateline.model import (
    Attribution,
    Dispute,
    Event,
    Join,
    Origin,
    Role,
    Side,
    parse_edtf,
)

MOST_NAMES = 4  # in an overview; the event's own page shows all


def when(event: Event) -> str:
    """The days of the event, or when it was first reported where no claim gives a day."""
    if event.time is None:
        return f"reported {day_in_words(reported(event))}"
    return in_words(event.time.interval)


def reported(event: Event) -> date:
    """When the first document that reports the event was published."""
    return min(claim.published for claim in event.claims)


def fillers(event: Event, role: Role) -> tuple[str, ...]:
    """The names of those that take part as `role`, each once."""
    names = (argument.filler for argument in event.arguments if argument.role == role)
    return tuple(dict.fromkeys(names))


def who(event: Event) -> str:
    """Who does it, or an empty text."""
    return some(fillers(event, Role.ACTOR))


def what(event: Event) -> str:
    """What it is done with, and to whom: `shells → Russia`; either may be missing."""
    objects, recipients = (some(fillers(event, role)) for role in (Role.OBJECT, Role.RECIPIENT))
    return f"{objects} → {recipients}".lstrip() if recipients else objects


def where(event: Event) -> str:
    """Facility and place, or an empty text."""
    names = fillers(event, Role.FACILITY)
    return ", ".join((*names, *([] if event.place is None else [place_name(event.place)])))


def with_whom(event: Event) -> str:
    """Those who attend, as `with Kim Jong Un`, or an empty text."""
    names = some(fillers(event, Role.ATTENDEE))
    return f"with {names}" if names else ""


def subject(event: Event) -> str:
    """Who and what; where that is less than a phrase, the words of the report."""
    told = what(event)
    if not told and not (who(event) and where(event)):
        told = f"“{lead(event).quote}”"
    colon = " " if told.startswith("→") else ": "
    return colon.join(part for part in (who(event), told) if part)


def setting(event: Event) -> str:
    """Where and with whom, or an empty text."""
    return " · ".join(part for part in (where(event), with_whom(event)) if part)


def summary(event: Event) -> str:
    """Who, what, where and with whom on one line."""
    return " · ".join(part for part in (subject(event), setting(event)) if part)


def witnesses(event: Event) -> str:
    """Documents and origins: `5 documents · 2 origins (KCNA, NHK)`.

    Where no text attributes the words to anyone but their publisher, nothing shows that the
    publisher is independent of other reports; the line says so and counts no origin.
    """
    known = [origin for origin in event.origins if origin.is_established]
    unknown = [origin for origin in event.origins if not origin.is_established]
    parts = [counted(len(event.reports), "document")]
    if known:
        parts.append(f"{counted(len(known), 'origin')} ({_names(known)})")
    if unknown:
        of = f" of {_names(unknown)}" if known else ""
        parts.append(f"independence{of} not established")
    return " · ".join(parts)


def field_of(dispute: Dispute) -> str:
    """The field, and between what: `time`, `time, between versions`."""
    return (
        dispute.field if dispute.between is None else f"{dispute.field}, between {dispute.between}"
    )


def disputed(event: Event) -> str:
    """The fields on which claims disagree, as `disputed: time, place`, or an empty text."""
    fields = dict.fromkeys(dispute.field for dispute in event.disputes)
    return f"disputed: {', '.join(fields)}" if fields else ""


def chain(attribution: Attribution) -> str:
    """The sources, publisher first: `EFE › KCNA › Kim Jong Un`."""
    return " › ".join(link.source for link in attribution.chain)


def chain_with_cues(attribution: Attribution) -> str:
    """The sources with the words that attribute: `EFE › KCNA (“said”)`."""
    cues = ("" if link.cue is None else f" (“{link.cue.quote}”)" for link in attribution.chain)
    return " › ".join(
        f"{link.source}{cue}" for link, cue in zip(attribution.chain, cues, strict=True)
    )


def side_value(dispute: Dispute, side: Side) -> str:
    """The value that a side gives; days in words."""
    if dispute.field != "time":
        return side.value
    try:
        return in_words(parse_edtf(side.value))
    except ValueError:
        return side.value


def told_by(side: Side, event: Event) -> str:
    """The chains of the claims that take a side, each once."""
    told = (chain(claim.attribution) for claim in event.claims if claim.id in side.claims)
    return "; ".join(dict.fromkeys(told))


def joined_by(join: Join, event: Event) -> str:
    """The publishers of the two claims of a join, in the order of the event's claims."""
    pair = (claim for claim in event.claims if claim.id in {join.left, join.right})
    return " and ".join(claim.attribution.publisher.source for claim in pair)


def some(names: Sequence[str], most: int = MOST_NAMES) -> str:
    """The names with commas; beyond `most`, how many more there are."""
    rest = len(names) - most
    return ", ".join((*names[:most], *([f"{rest} more"] if rest > 0 else [])))


def counted(number: int, noun: str) -> str:
    """A number and its noun: `1 origin`, `2 origins`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _names(origins: Sequence[Origin]) -> str:
    return ", ".join(origin.name for origin in origins)
