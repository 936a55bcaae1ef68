"""How far the noun phrase of an object reaches, and which phrases are one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.extract.reading import Reading
from dateline.extract.trigger import Trigger
from dateline.model import Span

# What is left of "at least" in front of a number, when "at" has ended the phrase.
_HALF_HEDGE = re.compile(r"(?:least|most)\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[\w.’'“”\"-]+(?=\s+\Z)")
# What makes one phrase of two: "the title of Fleet Marshal", "launchers for rockets".
_JOINING = re.compile(r"\s+(?:of|for)\s+(?:[A-Z][\w.'’-]*\s+){0,4}")
_JOINED = frozenset({"of", "on", "for", "as"})
_MOST = 6  # words before a head
_BETWEEN = 2  # words between the last word of a phrase and the noun that it describes
_LONGEST = 8  # words that a preposition joins to one


def with_modifiers(reading: Reading, head: Span, least: int) -> Span:
    """`head` with the adjectives, numbers and nouns before it, articles left out.

    Args:
        reading: What it stands in.
        head: The word.
        least: The offset before which the phrase does not begin.
    """
    start = head.start
    stops = reading.language.words["function_words"]
    for _ in range(_MOST):
        match = _WORD.search(reading.text, max(least, start - 40), start)
        if (
            match is None
            or match[0].lower().strip('“”"') in stops
            or match[0].endswith(("'s", "’s", "."))
        ):
            break
        start = match.start()
    hedge = _HALF_HEDGE.match(reading.text, start, head.start)
    return Span(hedge.end() if hedge else start, head.end)


def merged(reading: Reading, spans: Iterable[Span]) -> list[Span]:
    """Overlapping and touching phrases as one, and those that "of" or "for" joins."""
    found: list[Span] = []
    for span in sorted(spans):
        gap = reading.text[found[-1].end : span.start] if found else ""
        if found and (span.start <= found[-1].end + 1 or _JOINING.fullmatch(gap)):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def whole(reading: Reading, trigger: Trigger, span: Span) -> Span:
    """A phrase to its end: "its first satellite Lumen-3", "agreement on joint patrols"."""
    full = _to_head(reading, trigger, _without_person(reading, trigger, span))
    return _with_complement(reading, trigger, _with_name(reading, trigger, full))


def _without_person(reading: Reading, trigger: Trigger, span: Span) -> Span:
    """Without the name of a person before it: "appointed General Jane Doe commander"."""
    for mention in reading.mentions[trigger.sentence]:
        if mention.kind == "person" and span.start <= mention.span.start < span.end - 1:
            behind = reading.text[mention.span.end : span.end]
            if behind.strip():
                return Span(span.end - len(behind.lstrip()), span.end)
    return span


def _to_head(reading: Reading, trigger: Trigger, span: Span) -> Span:
    """To the noun that its last word only describes: "missile batteries", not "missile tests".

    The site of a visit is no object: of "munitions factories" the munitions are.
    """
    tree = reading.forest.tree(trigger.sentence)
    word = None if trigger.rule.values.get("goes_to_site") else tree.head_of(span)
    if word is None or tree.words[word].relation != "compound":
        return span
    head = tree.words[tree.words[word].head]
    gap = reading.text[span.end : max(span.end, head.span.start)]
    is_near = "," not in gap and len(gap.split()) <= _BETWEEN
    if head.upos != "NOUN" or head.span.end <= span.end or not is_near:
        return span
    if _names_event(reading, head.span):
        return span
    wider = with_modifiers(reading, head.span, tree.phrase(tree.words[word].head).start)
    return Span(min(span.start, wider.start), head.span.end)


def _names_event(reading: Reading, words: Span) -> bool:
    return any(
        rule.pattern.search(reading.text, words.start, words.end) for rule in reading.triggers
    )


def _with_name(reading: Reading, trigger: Trigger, span: Span) -> Span:
    """With the name right behind it."""
    kinds = {"name", *reading.pack.things}
    for mention in reading.mentions[trigger.sentence]:
        is_behind = reading.text[span.end : mention.span.start] == " "
        if mention.kind in kinds and is_behind and mention.text[0].isupper():
            return Span(span.start, mention.span.end)
    return span


def _with_complement(reading: Reading, trigger: Trigger, span: Span) -> Span:
    """A single word, which says little, with what a preposition right behind it joins to it."""
    tree = reading.forest.tree(trigger.sentence)
    head = tree.head_of(span)
    if head is None or " " in reading.text[span.start : span.end]:
        return span
    for each in tree.children(head, "nmod"):
        opening = tree.children(each, "case")[:1]
        is_joined = opening == [head + 1] and tree.lower(head + 1) in _JOINED
        if is_joined and len(tree.stretch(each)) <= _LONGEST:
            return Span(span.start, tree.phrase(each).end)
    return span


def distinct(
    reading: Reading, trigger: Trigger, phrases: Iterable[tuple[str, Span]]
) -> Iterator[tuple[str, Span]]:
    """The phrases, each with its rule, that are things of their own.

    Left out are a short form in brackets ("submarine-launched ballistic missile (SLBM)"), what an
    earlier phrase takes in, a rank before a name ("appointed General Doe"), and a word that only
    says of what type the event is ("signed an agreement").
    """
    last: Span | None = None
    for rule, span in phrases:
        if not (
            (last is not None and _repeats(reading, last, span))
            or _is_title(reading, trigger, span)
            or _is_type(reading, trigger, span)
        ):
            yield rule, span
        last = span


def _repeats(reading: Reading, last: Span, span: Span) -> bool:
    gap = reading.text[last.end : span.start]
    is_short = gap == " (" and reading.text[span.end : span.end + 1] == ")"
    return is_short or last.contains(span)


def _is_title(reading: Reading, trigger: Trigger, span: Span) -> bool:
    return any(
        mention.kind == "person" and 0 <= mention.span.start - span.end <= 1
        for mention in reading.mentions[trigger.sentence]
    )


def _is_type(reading: Reading, trigger: Trigger, span: Span) -> bool:
    """Whether the phrase only says of what type the event is."""
    return reading.text[span.start : span.end].lower() == trigger.type
