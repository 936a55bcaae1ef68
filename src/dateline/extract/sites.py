"""Sites of a visit: a named one is its place, an unnamed one its facility."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.extract.heads import clause_of, word_of
from dateline.extract.reading import Reading
from dateline.extract.trigger import REACH, Trigger, Voice
from dateline.model import Argument, PlaceMention, Role, Span, cite

_NAMED = re.compile(
    r"\s+(?:(?:to|at|of|round)\s+)?(?:the\s+)?"
    r"(?P<site>[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|of\s+the|of|under\s+the|No\.|\d+))*)"
)
_UNNAMED = re.compile(
    r"\s+(?:(?:to|at|of|round)\s+)?(?:(?:an?|the|several|two|three|many|multiple|various|its|his)\s+)*"
    r"(?P<site>(?:[\w’'-]+\s+){0,4}?)"
)
_BROKEN = re.compile(r"[,;:.]|\b(?:and|in|on|who|that)\b")
_OPEN_END = re.compile(r"(?:\s+(?:of|the|under|No\.))+\Z")
_WHICH = re.compile(r"\s+(?:that|which)\s+(?:[\w-]+\s+){0,3}[\w-]+")


def named_site(reading: Reading, trigger: Trigger) -> PlaceMention | None:
    """The site with a name: "inspected the Example Machine Plant"."""
    match = _NAMED.match(reading.text, trigger.span.end, trigger.zone.end)
    if match is None or not reading.has(["site"], match.start("site"), match.end("site")):
        spans = _gone_to(reading, trigger)
        named = (span for span in spans if reading.text[span.start].isupper())
        return next((_place(reading, span) for span in named), None)
    end = match.start("site") + len(_OPEN_END.sub("", match["site"]))
    return _place(reading, Span(match.start("site"), end))


def _place(reading: Reading, span: Span) -> PlaceMention:
    evidence = cite(reading.document, span)
    return PlaceMention(evidence.quote, evidence, "named-site")


def facility(reading: Reading, trigger: Trigger) -> tuple[Argument, ...]:
    """The site without a name: "visited a plant that makes shells"."""
    spans = filter(None, [_behind(reading, trigger), *_gone_to(reading, trigger)])
    for span in spans:
        words = reading.text[span.start : span.end]
        if words == words.lower() and not _BROKEN.search(words):
            evidence = cite(reading.document, _with_clause(reading, trigger, span))
            quote = " ".join(evidence.quote.split())
            return (Argument(Role.FACILITY, quote, evidence, "facility"),)
    return ()


def _behind(reading: Reading, trigger: Trigger) -> Span | None:
    """The words right behind the trigger up to one for a site."""
    text, end = reading.text, min(trigger.zone.end + REACH, len(reading.text))
    lead = _UNNAMED.match(text, trigger.span.end, end)
    head = reading.classes["site"].pattern.search(text, trigger.span.end, trigger.zone.end)
    if lead is None or head is None or head.start() - lead.start("site") > REACH // 2:
        return None
    return Span(lead.start("site"), head.end())


def _with_clause(reading: Reading, trigger: Trigger, site: Span) -> Span:
    """With "that makes shells" behind it."""
    tail = _WHICH.match(reading.text, site.end, reading.sentence(trigger.sentence).span.end)
    is_behind = site.start >= trigger.span.end and tail is not None
    return Span(site.start, tail.end()) if tail is not None and is_behind else site


def _gone_to(reading: Reading, trigger: Trigger) -> Iterator[Span]:
    """The noun phrases of sites that are the verb's object, or hang on the noun, by the tree."""
    tree = reading.forest.tree(trigger.sentence)
    for head in _goals(reading, trigger):
        word = tree.words[head].span
        if reading.has(["site"], word.start, word.end):
            yield tree.phrase(head)


def _goals(reading: Reading, trigger: Trigger) -> list[int]:
    clause, tree = clause_of(reading, trigger), reading.forest.tree(trigger.sentence)
    if trigger.voice != Voice.NOUN:
        return [] if clause is None else list(clause.objects)
    words = [word_of(reading, trigger.sentence, s) for s in (trigger.span, trigger.verb)]
    below = [i for w in words if w is not None for i in tree.children(w, "obl", "nmod")]
    return [i for i in below if tree.markers(i) & reading.syntax["goals"]]
