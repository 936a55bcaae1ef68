"""Who and what takes part, and who says so: the model's words, our own reading of the names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.extract.analysis import Mention
from dateline.extract.asked.answers import Drop, Told
from dateline.extract.asked.scene import RULE, Scene
from dateline.extract.attribution import chain_at, publisher
from dateline.extract.participants import participants
from dateline.model import Argument, Attribution, Link, Role, Span, TimeMention, cite
from dateline.packs import POWERS, Frame

_NAMED = POWERS | {"name"}
_GOODS = frozenset({Role.OBJECT, Role.FACILITY})
_ARTICLE = re.compile(r"(?:the|an?|its|their|his|her)\s+(?=\S)", re.IGNORECASE)


def arguments(scene: Scene, told: Told, frame: Frame) -> Iterator[Argument]:
    """The arguments whose words stand in the text, each filler of a role once."""
    for role, fillers in told.fillers.items():
        seen: set[str] = set()
        for words in fillers:
            if role not in frame.roles:
                scene.drops.append(Drop(role.value, "no role of the type"))
                continue
            span = scene.find(role.value, words)
            if span is None:
                continue
            for argument in _filled(scene, role, span):
                if argument.filler not in seen:
                    seen.add(argument.filler)
                    yield argument


def _filled(scene: Scene, role: Role, span: Span) -> list[Argument]:
    """The one whom the words name, each of those that they name together, or the words alone."""
    evidence = cite(scene.document, span)
    named = [] if role in _GOODS else who(scene, span)
    if not named:
        return [Argument(role, _phrase(evidence.quote), evidence, RULE)]
    if len(named) == 1:
        return [Argument(role, named[0].name, evidence, RULE, named[0].entity)]
    return [Argument(role, m.name, cite(scene.document, m.span), RULE, m.entity) for m in named]


def _phrase(quote: str) -> str:
    words = " ".join(quote.split())
    return _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words


def who(scene: Scene, span: Span) -> list[Mention]:
    """Whom our own reading takes the words at `span` for; empty where it knows none.

    Titles give way to the person, pronouns to whom they mean, lists to their members.
    """
    sentence = scene.sentence_of(span)
    head = scene.reading.forest.tree(sentence).head_of(span)
    found = [] if head is None else participants(scene.reading, sentence, [head], POWERS)
    inside = [mention for mention in found if span.contains(mention.span)]
    last = [m for m in scene.mentions(span) if m.kind in _NAMED and m.span.end == span.end]
    return [m for m in inside or last[-1:] if not _is_part(scene, m, span)]


def _is_part(scene: Scene, mention: Mention, span: Span) -> bool:
    """Whether an unknown body is less than the words say: "Norvania's Coast Ministry"."""
    words = _phrase(cite(scene.document, span).quote)
    return mention.kind == "body" and mention.entity is None and len(mention.text) < len(words)


def attribution(scene: Scene, told: Told, trigger: Span) -> Attribution:
    """The chain of the answer where all of it stands in the text, else our own reading of it.

    A chain that lost a link would name a false origin.
    """
    links = None if told.sources is None else [_link(scene, *link) for link in told.sources]
    if links is None or None in links:
        attributions = scene.analysis.attributions
        return chain_at(attributions, scene.document, trigger.start).attribution
    first = publisher(scene.document)
    chain = [first]
    for link in links:
        if link is not None and link.source.casefold() != chain[-1].source.casefold():
            chain.append(link)
    return Attribution(tuple(chain))


def _link(scene: Scene, source: str, cue: str | None) -> Link | None:
    span = scene.find("sources", source)
    word = None if cue is None else scene.find("sources", cue)
    if span is None or (cue is not None and word is None):
        return None
    named, evidence = next(iter(who(scene, span)), None), cite(scene.document, span)
    return Link(
        source=_phrase(evidence.quote) if named is None else named.name,
        rule=RULE,
        cue=None if word is None else cite(scene.document, word),
        evidence=evidence,
        entity=None if named is None else named.entity,
        spoke=None if word is None else _spoke(scene, word),
    )


def _spoke(scene: Scene, cue: Span) -> TimeMention | None:
    """When the source spoke, where our own reading finds it beside the same cue."""
    for attributed in scene.analysis.attributions:
        for link in attributed.attribution.chain:
            if link.cue is not None and link.cue.span.overlaps(cue):
                return link.spoke
    return None
