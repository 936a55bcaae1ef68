"""An answer -> claims: what does not stand in the text is dropped and counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dateline.extract.analysis import Analysis
from dateline.extract.asked.answers import Drop, Told, read_claims
from dateline.extract.asked.parties import arguments, attribution
from dateline.extract.asked.portions import Portion
from dateline.extract.asked.scene import RULE, Scene
from dateline.extract.attribution import chain_at
from dateline.extract.quantities import distinct, quantities
from dateline.extract.reading import read
from dateline.extract.settings import UNDISCLOSED
from dateline.extract.status import read_status
from dateline.extract.trigger import Trigger, Voice
from dateline.lang import Language
from dateline.model import (
    Claim,
    PlaceMention,
    Quantity,
    Span,
    Status,
    StatusMention,
    TimeMention,
    cite,
)
from dateline.packs import Pack


def claims_in(
    answer: Sequence[Any],
    portion: Portion,
    known: tuple[Analysis, Pack, Language],
    method: str,
) -> tuple[list[Claim], list[Drop]]:
    """The claims of an answer about one portion, and what of it is not used.

    Args:
        answer: What `parse_answer` gives.
        portion: What the model read.
        known: The document as our own rules read it, the pack and the language. Times, names and
            the numbers of quantities are theirs; a status or chain that the answer does not prove
            is, too.
        method: What made the claims: model and version of the prompt.
    """
    analysis, pack, language = known
    scene = Scene(read(analysis, pack, language), portion)
    claims: dict[Claim, Claim] = {}
    for told in read_claims(list(answer), pack.frames, scene.drops):
        claim = _claim(scene, told, pack, method)
        if claim in claims:
            scene.drops.append(Drop("claim", "told twice"))
        elif claim is not None:
            claims[claim] = _numbered(claim, claims)
    return list(claims.values()), scene.drops


def _numbered(claim: Claim, earlier: dict[Claim, Claim]) -> Claim:
    """With an ordinal of its own among those of one trigger and type."""
    same = [c for c in earlier if (c.trigger, c.type) == (claim.trigger, claim.type)]
    return replace(claim, ordinal=len(same))


def _claim(scene: Scene, told: Told, pack: Pack, method: str) -> Claim | None:
    named = scene.named(told.sentences)
    trigger = scene.trigger(told.trigger, named)
    if trigger is None:
        return None
    near = dict.fromkeys((scene.sentence_of(trigger), *named))
    scene = replace(scene, near=tuple(near))
    document = scene.document
    return Claim(
        type=told.type,
        trigger=cite(document, trigger),
        mentions=tuple(cite(document, span) for span in sorted(scene.spans(near))),
        attribution=attribution(scene, told, trigger),
        status=_status(scene, told, trigger),
        published=document.published,
        method=method,
        arguments=tuple(arguments(scene, told, pack.frames[told.type])),
        time=None if told.time is None else _time(scene, told.time),
        place=None if told.place is None else _place(scene, told.place, pack),
        quantities=tuple(distinct(_quantities(scene, told))),
    )


def _status(scene: Scene, told: Told, trigger: Span) -> StatusMention:
    """The status with its words; one that no words prove is read by our own rules."""
    document = scene.document
    if told.status == Status.HAPPENED:
        return StatusMention(Status.HAPPENED, cite(document, trigger), RULE)
    words = told.status_words
    mark = None if words is None else scene.find("status_words", words)
    if told.status is not None and mark is not None:
        return StatusMention(told.status, cite(document, mark), RULE)
    attributed = chain_at(scene.analysis.attributions, document, trigger.start)
    sentence = scene.analysis.sentences[scene.near[0]]
    return read_status(document, sentence, trigger, attributed, scene.reading.language)


def _time(scene: Scene, words: str) -> TimeMention | None:
    """What our own rules read in the words; a model's arithmetic is never asked for."""
    span = scene.find("time", words)
    if span is None:
        return None
    inside = [time for time in scene.analysis.times if time.evidence.span.overlaps(span)]
    if not inside:
        scene.drops.append(Drop("time", "fixes no days"))
    return max(inside, key=lambda time: len(time.evidence.span), default=None)


def _place(scene: Scene, words: str, pack: Pack) -> PlaceMention | None:
    span = scene.find("place", words)
    if span is None:
        return None
    evidence = cite(scene.document, span)
    if UNDISCLOSED.search(evidence.quote):
        return PlaceMention("undisclosed", evidence, RULE)
    named = [m for m in scene.mentions(span) if m.kind == "place" and m.entity in pack.places]
    for mention in named[:1]:
        place = pack.places[str(mention.entity)]
        return PlaceMention(mention.name, cite(scene.document, mention.span), RULE, place)
    return PlaceMention(" ".join(evidence.quote.split()), evidence, RULE)


def _quantities(scene: Scene, told: Told) -> Iterator[Quantity]:
    for words in told.numbers:
        span = scene.find("numbers", words)
        if span is None:
            continue
        found = [
            q
            for q in quantities(scene.reading, _part(scene, span))
            if span.contains(q.evidence.span)
        ]
        if not found:
            scene.drops.append(Drop("numbers", "no quantity"))
        yield from found


def _part(scene: Scene, span: Span) -> Trigger:
    """The words as the part of a sentence in which our rules look for numbers."""
    rule = scene.reading.triggers[0]  # whichever: numbers do not depend on it
    return Trigger(rule, span, scene.sentence_of(span), span, Voice.NOUN)
