"""What stands near an event: events that were not joined with it, and claims firmer than theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.cli.details import INDENT, drawn_grounds
from dateline.cli.finding import event_line, one_line, told_on
from dateline.cli.say import styled, words
from dateline.export import phrases
from dateline.findings import Hardening, Neighbour
from dateline.model import Claim, Event, Evidence


def apart(event: Event, near: Sequence[Neighbour]) -> Iterator[RenderableType]:
    """The nearest events that were not joined, each with the grounds of its nearest claim."""
    yield Text()
    yield words("Nearest events that were not joined with it", "bold")
    if not near:
        yield Padding(words("there is no other event of its type"), INDENT)
    for each in near:
        yield Text()
        yield Padding(event_line(each.event), INDENT)
        yield Padding(words(_why(event, each)), (0, 0, 0, 4))
        yield Padding(drawn_grounds(each.grounds), (0, 0, 0, 4))


def _why(event: Event, each: Neighbour) -> str:
    """What kept the two apart."""
    number = [claim.id for claim in event.claims].index(each.claim) + 1
    theirs = [claim.id for claim in each.event.claims].index(each.other) + 1
    pair = f"claim {number} and its claim {theirs}"
    if each.mean is None:
        return f"{pair}: days rule out that they are one"
    pair = f"{pair}: {each.weight:+.1f} in log-odds"
    pairs = "" if each.pairs == 1 else f"; mean of {each.pairs} pairs {each.mean:+.1f}"
    barred = "; days of some rule it out" if each.is_barred else ""
    never = "" if each.is_compared else "; never compared: they share no block"
    return f"{pair}{pairs}{barred}{never}"


def firmer(found: Sequence[Hardening]) -> Iterator[RenderableType]:
    """Where a claim is firmer than what it rests on, with both quotations."""
    for each in found:
        yield styled(("! Firmer than its source: ", "yellow"), (each.change, "bold yellow"))
        yield Padding(words(f"the later one {_BASIS[each.basis]}", "dim"), INDENT)
        for claim, quotation in ((each.earlier, each.said), (each.later, each.then)):
            yield Padding(_told(claim), INDENT)
            yield Padding(_words(quotation), (0, 0, 0, 4))
        yield Text()


_BASIS = {"same words": "has the same words", "cites it": "cites the publisher of the earlier one"}


def _told(claim: Claim) -> Text:
    cue = claim.attribution.origin.cue
    by = "no attribution" if cue is None else f"“{one_line(cue.quote)}”"
    return words(f"{told_on(claim)} · {claim.status.status} · {by}")


def _words(quotation: Evidence) -> Text:
    return words(f"“{one_line(quotation.quote)}”", "italic")


def counted_disputes(events: Sequence[Event]) -> str:
    """How many disputes there are, in how many events."""
    disputes = sum(len(event.disputes) for event in events)
    of = phrases.counted(len(events), "event")
    return f"{phrases.counted(disputes, 'dispute')} in {of}"
