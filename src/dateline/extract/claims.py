"""Tellings -> claims: every field cites its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from dateline.extract.analysis import Analysis
from dateline.extract.answers import with_targets
from dateline.extract.attribution import chain_at
from dateline.extract.certainty import certainty
from dateline.extract.company import with_company, with_goods
from dateline.extract.corefer import group, in_order
from dateline.extract.headlines import with_time_of_lead
from dateline.extract.heads import describes
from dateline.extract.orders import with_time_of_visit
from dateline.extract.origins import by_origin
from dateline.extract.quantities import distinct
from dateline.extract.reading import Reading, read
from dateline.extract.results import with_flights, with_results
from dateline.extract.speakers import settle
from dateline.extract.status import read_status
from dateline.extract.tellings import Telling, tell
from dateline.extract.trace import Trace, Why
from dateline.extract.trigger import Trigger, Voice, drop
from dateline.extract.triggers import find_triggers
from dateline.lang import Language
from dateline.model import (
    Argument,
    BlockKind,
    Claim,
    PlaceMention,
    Role,
    Status,
    StatusMention,
    TimeMention,
    cite,
)
from dateline.packs import Pack, Trait

METHOD = "rules/0.1.0"

Extractor = Callable[[Analysis, Pack], Iterable[Claim]]
"""Anything that reads claims: rules, a classifier, a language-model server."""


def extract(
    analysis: Analysis, pack: Pack, language: Language, trace: Trace | None = None
) -> tuple[Claim, ...]:
    """The claims of one document, in the order in which it first makes them.

    Args:
        analysis: Of the document.
        pack: The domain.
        language: The document's language.
        trace: Where to note what becomes of each trigger; its `joined` is as long as the claims.
    """
    reading = read(analysis, pack, language, trace)
    tellings = (_tell(reading, trigger) for trigger in find_triggers(reading))
    told = list(settle(reading, (telling for telling in tellings if telling is not None)))
    asserted = _traced(reading, told, _without_cues(told), Why.ONLY_A_CUE)
    own = _traced(reading, asserted, with_goods(asserted), Why.SEEN_ON_VISIT)
    found = group(own)
    _traced(reading, own, [telling for members in found for telling in members], Why.POINTS_BACK)
    groups = with_company(reading, found)
    groups = with_results(reading, with_flights(reading, with_targets(reading, groups)))
    return tuple(
        claim
        for members in with_time_of_lead(reading, list(with_time_of_visit(groups)))
        for claim in _claims(reading, members)
    )


def _traced(
    reading: Reading, before: Sequence[Telling], after: Sequence[Telling], why: Why
) -> Sequence[Telling]:
    """`after`; where there is a trace, it says that what else was in `before` is dropped."""
    if reading.trace is not None:
        kept = {telling.trigger.fired for telling in after}
        for telling in before:
            if telling.trigger.fired not in kept:
                drop(reading, telling.trigger, why)
    return after


def _tell(reading: Reading, trigger: Trigger) -> Telling | None:
    attributions, document = reading.analysis.attributions, reading.document
    attributed = chain_at(attributions, document, trigger.span.start)
    sentence = reading.sentence(trigger.sentence)
    status = read_status(document, sentence, trigger.verb, attributed, reading.language)
    if trigger.governor is not None and status.status == Status.HAPPENED:
        carried = read_status(document, sentence, trigger.span, attributed, reading.language)
        if trigger.governor.overlaps(carried.evidence.span):
            status = carried  # the light verb is itself the order: "ordered more tests"
    status = _presupposed(reading, trigger, status)
    if _is_timeless(reading, trigger, status):
        drop(reading, trigger, _why_timeless(status))
        return None
    return tell(reading, trigger, status, attributed.attribution)


def _why_timeless(status: StatusMention) -> Why:
    return Why.NOT_STATED if status.status == Status.DENIED else Why.TIMELESS


def _presupposed(reading: Reading, trigger: Trigger, status: StatusMention) -> StatusMention:
    """A possessed event is a fact, whatever is ordered or planned about it: "the North's test"."""
    if trigger.voice != Voice.NOUN or trigger.governor is not None:
        return status
    if status.status not in {Status.ORDERED, Status.PLANNED}:
        return status
    start = reading.sentence(trigger.sentence).span.start
    if not reading.grammar.follows("possessed", reading.text[start : trigger.span.start]):
        return status
    return StatusMention(Status.HAPPENED, cite(reading.document, trigger.span), "presupposed")


def _is_timeless(reading: Reading, trigger: Trigger, status: StatusMention) -> bool:
    """Whether it is a lasting state or a statement not made: "the plant produces shells"."""
    if Trait.SPOKEN in reading.frame(trigger.type).traits and status.status == Status.DENIED:
        return True
    if trigger.rule.values.get("performative"):
        return False
    if reading.sentence(trigger.sentence).kind != BlockKind.BODY or _is_item(reading, trigger):
        return False
    return status.status == Status.HAPPENED and _is_present(reading, trigger)


def _is_item(reading: Reading, trigger: Trigger) -> bool:
    """Whether the sentence stands in a list or log, whose present is that of headlines."""
    start = reading.sentence(trigger.sentence).span.start
    line = reading.text.rfind("\n", 0, start) + 1
    item = reading.grammar.before["item"].pattern
    return item.match(reading.text[line : trigger.span.start]) is not None


def _is_present(reading: Reading, trigger: Trigger) -> bool:
    """Whether the verb is in the simple present, which in a report tells of what is usual."""
    if trigger.voice == Voice.PASSIVE:
        start = reading.sentence(trigger.sentence).span.start
        return reading.grammar.follows("present-passive", reading.text[start : trigger.span.start])
    word = reading.text[trigger.verb.start : trigger.verb.end].split()[0]
    return trigger.voice == Voice.ACTIVE and (word.endswith("s") or describes(reading, trigger))


def _without_cues(tellings: Sequence[Telling]) -> list[Telling]:
    """Without the statements whose verb only orders or alleges another event.

    What a person exhorts others to during a visit, test or drill belongs to that.
    """
    told = {Status.ORDERED, Status.ALLEGED}
    orders = [t.status.evidence.span for t in tellings if t.status.status in told]
    hosts = {name for t in tellings for name in _present(t)}
    return [
        telling
        for telling in tellings
        if Trait.SPOKEN not in telling.traits
        or not (
            any(order.overlaps(telling.trigger.span) for order in orders)
            or (telling.trigger.rule.values.get("exhorts") and hosts & telling.fillers(Role.ACTOR))
        )
    ]


def _present(telling: Telling) -> frozenset[str]:
    """Who is on the site of a visit, or watches a drill or test."""
    if Trait.ON_SITE in telling.traits:
        return telling.fillers(Role.ACTOR)
    return telling.fillers(Role.ATTENDEE)


def _claims(reading: Reading, members: Sequence[Telling]) -> Iterator[Claim]:
    """The claim of an event, and one beside it for each origin that puts it otherwise."""
    kinds = [reading.sentence(member.trigger.sentence).kind for member in members]
    first, *others = by_origin(in_order(members, kinds))
    claim = _claim(reading, first)
    yield claim
    yield from (_claim(reading, told, beside=claim.id) for told in others)


def _claim(reading: Reading, ordered: Sequence[Telling], *, beside: str | None = None) -> Claim:
    base = ordered[0]
    document, tree = reading.document, reading.forest.tree(base.trigger.sentence)
    if reading.trace is not None:
        reading.trace.joined.append(tuple(telling.trigger.fired for telling in ordered))
    return Claim(
        type=base.type,
        trigger=cite(document, base.trigger.span),
        mentions=tuple(
            cite(document, reading.sentence(index).span)
            for index in sorted({member.trigger.sentence for member in ordered})
        ),
        attribution=base.attribution,
        status=base.status,
        published=document.published,
        method=METHOD,
        rule=base.trigger.rule.name,
        arguments=_arguments(ordered),
        time=_first_time(ordered),
        place=_first_place(ordered),
        quantities=distinct(quantity for telling in ordered for quantity in telling.quantities),
        result=next((t.result for t in ordered if t.result is not None), None),
        beside=beside,
        certainty=certainty(tree, base.trigger.span, base.status, reading.language),
    )


def _arguments(ordered: Sequence[Telling]) -> tuple[Argument, ...]:
    """For each role what the first telling that fills it says; attendees from all.

    Where that is an object of one word ("the missile"), the first that says which.
    """
    chosen: list[Argument] = []
    for role in Role:
        for telling in ordered:
            filled = [a for a in telling.arguments if a.role == role]
            known = {a.filler for a in chosen if a.role == role}
            chosen += [a for a in filled if a.filler not in known]
            if filled and role != Role.ATTENDEE:
                break
    return tuple(_fuller(argument, ordered) for argument in chosen)


def _fuller(argument: Argument, ordered: Sequence[Telling]) -> Argument:
    """A thing of one word as the telling names it that says most: "long-range missile"."""
    if argument.role != Role.OBJECT or " " in argument.filler:
        return argument
    word = argument.filler.lower()
    said = (a for telling in ordered for a in telling.arguments if a.role == Role.OBJECT)
    return next((a for a in said if a.filler.lower().endswith(f" {word}")), argument)


def _first_time(ordered: Sequence[Telling]) -> TimeMention | None:
    """The first time that is told, or a narrower one inside it."""
    times = [t.time for t in ordered if t.time is not None]
    if not times:
        return None
    inside = [time for time in times if times[0].interval.contains(time.interval)]
    return min(inside, key=lambda time: time.interval.days)


def _first_place(ordered: Sequence[Telling]) -> PlaceMention | None:
    return next((t.place for t in ordered if t.place is not None), None)
