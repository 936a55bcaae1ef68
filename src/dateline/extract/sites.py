"""Sites of a visit: a named one is its place, an unnamed one its facility."""

from __future__ import annotations

import re

from dateline.extract.reading import Reading
from dateline.extract.trigger import REACH, Trigger
from dateline.model import Argument, PlaceMention, Role, Span, cite

_NAMED = re.compile(
    r"\s+(?:(?:to|at|of|round)\s+)?(?:the\s+)?"
    r"(?P<site>[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|of\s+the|of|under\s+the|No\.|\d+))*)"
)
_UNNAMED = re.compile(
    r"\s+(?:(?:to|at|of|round)\s+)?(?:(?:an?|the|several|two|three|many|multiple|various|its|his)\s+)*"
    r"(?P<site>(?:[\w’'-]+\s+){0,4}?)"
)
_WHICH = re.compile(r"\s+(?:that|which)\s+(?:[\w-]+\s+){0,3}[\w-]+")


def named_site(reading: Reading, trigger: Trigger) -> PlaceMention | None:
    """The site whose name follows the trigger: "inspected the Example Machine Plant"."""
    match = _NAMED.match(reading.text, trigger.span.end, trigger.zone.end)
    if match is None or not reading.has(["site"], match.start("site"), match.end("site")):
        return None
    words = match["site"]
    end = match.start("site") + len(re.sub(r"(?:\s+(?:of|the|under|No\.))+\Z", "", words))
    evidence = cite(reading.document, Span(match.start("site"), end))
    return PlaceMention(evidence.quote, evidence, "named-site")


def facility(reading: Reading, trigger: Trigger) -> tuple[Argument, ...]:
    """The site without a name that follows the trigger: "visited a plant that makes shells"."""
    text, end = reading.text, min(trigger.zone.end + REACH, len(reading.text))
    lead = _UNNAMED.match(text, trigger.span.end, end)
    head = reading.classes["site"].pattern.search(text, trigger.span.end, trigger.zone.end)
    if lead is None or head is None or head.start() - lead.start("site") > REACH // 2:
        return ()
    words = text[lead.start("site") : head.end()]
    if words != words.lower() or re.search(r"[,;:.]|\b(?:and|in|on|who|that)\b", words):
        return ()
    tail = _WHICH.match(text, head.end(), reading.sentence(trigger.sentence).span.end)
    span = Span(lead.start("site"), head.end() if tail is None else tail.end())
    quote = cite(reading.document, span)
    return (Argument(Role.FACILITY, " ".join(quote.quote.split()), quote, "facility"),)
