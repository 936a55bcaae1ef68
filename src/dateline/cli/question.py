"""A question to a person, drawn: what is asked, and the words that decide it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.cli.details import INDENT
from dateline.cli.finding import event_line, quoted, told_on
from dateline.cli.say import styled, words
from dateline.export import phrases
from dateline.model import Claim, Evidence
from dateline.review import Kind, Question

_ASKED = {
    Kind.JOIN: "These two claims stand in one event. Are they about one event?",
    Kind.SPLIT: "These two events stand apart. Are they one event?",
    Kind.FIELD: "Claims of one event differ in {field}. Is each read right?",
    Kind.CLAIM: "Many documents rest on this one origin. Is it read right?",
}
_PAIRS = {Kind.JOIN, Kind.SPLIT}
PAIR_KEYS = "y one event · n two events"
CLAIM_KEYS = "y read right · r reject one · c correct one"
KEYS = "s skip · o open the event · u undo · ? keys · q quit"


def keys_of(question: Question) -> str:
    """The keys that answer it."""
    return f"{PAIR_KEYS if question.kind in _PAIRS else CLAIM_KEYS} · {KEYS}"


def drawn(question: Question, number: int, of: int) -> Iterator[RenderableType]:
    """The question with its number, its events and the claims that are asked about."""
    asked = _ASKED[question.kind].format(field=question.field)
    yield Text()
    yield styled((f"{number} of {of} ", "dim"), (asked, "bold"))
    if question.chance is not None:
        yield words(f"the grounds say: {question.chance:.0%}", "dim")
    for event in question.events:
        yield event_line(event)
    for position, (claim, about) in enumerate(asked_about(question), start=1):
        yield Padding(styled((f"{position} ", "bold"), (told_on(claim), "cyan")), INDENT)
        yield Padding(quoted(claim, about), (0, 0, 0, 4))
        said = _said(question, claim)
        if said:
            yield Padding(words(said, "yellow"), (0, 0, 0, 4))


def asked_about(question: Question) -> Sequence[tuple[Claim, Evidence | None]]:
    """The claims that are asked about, each with the words that differ."""
    known = {claim.id: claim for event in question.events for claim in event.claims}
    return [(known[id_], _words(question, id_)) for id_ in question.claims]


def _words(question: Question, claim: str) -> Evidence | None:
    """The words of a claim for the disputed field."""
    for dispute in question.events[0].disputes:
        for side in dispute.sides:
            if dispute.field == question.field and claim in side.claims:
                document = known_document(question, claim)
                return next((each for each in side.evidence if each.document == document), None)
    return None


def known_document(question: Question, claim: str) -> str:
    """The document of a claim that is asked about."""
    claims = (each for event in question.events for each in event.claims)
    return next(each.document for each in claims if each.id == claim)


def _said(question: Question, claim: Claim) -> str:
    """What a claim gives for the disputed field, or an empty text."""
    for dispute in question.events[0].disputes:
        for side in dispute.sides:
            if dispute.field == question.field and claim.id in side.claims:
                return f"{question.field}: {phrases.side_value(dispute, side)}"
    return ""
