"""Who speaks and who gives the order: they end the chain of sources, and an order is theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.extract.orders import without_deadline
from dateline.extract.reading import Reading
from dateline.extract.roles import argument
from dateline.extract.subjects import free_name
from dateline.extract.tellings import Telling
from dateline.extract.trigger import Voice
from dateline.model import Argument, Attribution, Evidence, Link, Role, Status, cite
from dateline.packs import Trait


def settle(reading: Reading, tellings: Iterable[Telling]) -> Iterator[Telling]:
    """The tellings with shared subjects, orderers and speakers put in."""
    last: Telling | None = None
    for telling in tellings:
        told = _with_shared_subject(telling, last)
        told = _with_orderer(reading, without_deadline(reading, told))
        told = _with_speaker(reading, _with_state(reading, told))
        yield told
        last = told


def _with_shared_subject(telling: Telling, last: Telling | None) -> Telling:
    """Give the second verb the first one's subject: "It held a parade and launched a rocket"."""
    if telling.fillers(Role.ACTOR) or telling.trigger.points_back or last is None:
        return telling
    if last.trigger.sentence != telling.trigger.sentence or not _can_share(telling, last):
        return telling
    kinds = set(telling.trigger.rule.values["actor"])
    if not kinds <= set(last.trigger.rule.values["actor"]):
        return telling
    shared = [replace(a, rule="shared-subject") for a in last.arguments if a.role == Role.ACTOR]
    return replace(telling, arguments=(*shared, *telling.arguments))


def _can_share(telling: Telling, last: Telling) -> bool:
    voice, earlier = telling.trigger.voice, last.trigger.voice
    if voice == Voice.NOUN and telling.trigger.governor is None:
        return earlier == Voice.NOUN
    return voice != Voice.PASSIVE


def _with_orderer(reading: Reading, telling: Telling) -> Telling:
    """An order is the act of the one who gives it, and its words are that one's."""
    if telling.status.status != Status.ORDERED:
        return telling
    cue = telling.status.evidence
    orderer = free_name(reading, telling.trigger.sentence, cue.span, {"person", "state", "body"})
    if orderer is None:
        return telling
    actor = argument(reading, Role.ACTOR, orderer, "orderer")
    rest = [a for a in telling.arguments if a.role != Role.ACTOR and a.filler != actor.filler]
    chain = _ending_with(telling.attribution, actor, cue)
    spoke = next((link.spoke for link in chain.chain if _same(link, actor)), None)
    time = telling.time or spoke
    return replace(telling, arguments=(actor, *rest), attribution=chain, time=time)


def _with_speaker(reading: Reading, telling: Telling) -> Telling:
    """A statement told by its verb is in the words of the one who makes it."""
    if Trait.SPOKEN not in telling.traits or telling.trigger.voice != Voice.ACTIVE:
        return telling
    actor = next((a for a in telling.arguments if a.role == Role.ACTOR), None)
    if actor is None:
        return telling
    cue = cite(reading.document, telling.trigger.span)
    chain = _ending_with(telling.attribution, actor, cue)
    spoke = next((link.spoke for link in chain.chain if _same(link, actor)), None)
    return replace(telling, attribution=chain, time=telling.time or spoke)


def _ending_with(attribution: Attribution, actor: Argument, cue: Evidence) -> Attribution:
    """The chain with `actor` as its origin; unchanged where it has the actor already."""
    if any(_same(link, actor) for link in attribution.chain):
        return attribution
    link = Link(actor.filler, "speaker", cue, actor.evidence, actor.entity)
    return Attribution((*attribution.chain, link))


def _same(link: Link, actor: Argument) -> bool:
    if link.entity is not None and link.entity == actor.entity:
        return True
    return link.source == actor.filler


def _with_state(reading: Reading, telling: Telling) -> Telling:
    """What a leader oversees, the leader's state does, where the text names no other actor."""
    kinds = set(telling.trigger.rule.values["actor"])
    if telling.fillers(Role.ACTOR) or "person" in kinds:
        return telling
    for attendee in telling.arguments:
        person = reading.pack.entities.get(attendee.entity or "")
        state = reading.pack.entities.get(person.part_of or "") if person else None
        if attendee.role == Role.ATTENDEE and state is not None and state.kind == "state":
            actor = replace(
                attendee, role=Role.ACTOR, filler=state.name, entity=state.id, rule="state-of"
            )
            return replace(telling, arguments=(actor, *telling.arguments))
    return telling
