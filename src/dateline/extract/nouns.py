"""Objects: the noun phrases of arms, goods and facilities around a trigger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.extract.heads import clause_of, word_of
from dateline.extract.phrases import distinct, merged, whole, with_modifiers
from dateline.extract.reading import Reading
from dateline.extract.trigger import Trigger, Voice, direct_end
from dateline.model import Argument, Role, Span, cite

_ACTING = frozenset({"body", "person", "source", "state"})
_REACH = 140  # characters in which objects stand


def objects(reading: Reading, trigger: Trigger, classes: Iterable[str]) -> tuple[Argument, ...]:
    """What is made, fired, shown or moved: phrases whose head is of one of `classes`."""
    found: dict[str, Argument] = {}
    phrases = _phrases(reading, trigger, tuple(classes))
    wholes = ((rule, whole(reading, trigger, span)) for rule, span in phrases)
    for rule, span in distinct(reading, trigger, wholes):
        words = " ".join(reading.text[span.start : span.end].split())
        evidence = cite(reading.document, span)
        found.setdefault(words.lower(), Argument(Role.OBJECT, words, evidence, rule))
    return tuple(found.values())


def _phrases(
    reading: Reading, trigger: Trigger, classes: tuple[str, ...]
) -> Iterator[tuple[str, Span]]:
    """The phrases, and whether the tree shows them as objects or the order of words."""
    if not classes:
        return
    before = tuple(_before(reading, trigger))
    if not before:
        spans = [
            span
            for zone in _phrases_below(reading, trigger)
            for span in _within(reading, trigger, classes, zone)
        ]
        yield from (("object", span) for span in spans)
        if spans:
            return
    for zone in before or _zones(reading, trigger):
        spans = _within(reading, trigger, classes, zone)
        if spans:
            yield from (("object-by-order", span) for span in spans)
            return


def _within(
    reading: Reading, trigger: Trigger, classes: tuple[str, ...], zone: tuple[int, int]
) -> list[Span]:
    """The phrases between two offsets whose heads are of the classes."""
    heads = {
        span
        for name in classes
        if name in reading.classes  # things of a register are found by their names
        for span in reading.words(name, *zone)
    }
    heads = {head for head in heads if not _is_in_a_name(reading, trigger, head)}
    heads |= _things(reading, trigger, *zone)
    return merged(
        reading,
        (
            with_modifiers(reading, head, max(zone[0], _phrase_start(reading, trigger, head)))
            for head in sorted(heads)
        ),
    )


def _is_in_a_name(reading: Reading, trigger: Trigger, head: Span) -> bool:
    """Whether the word is part of the name of who acts: "Strategic Rocket Force Command"."""
    return any(
        mention.kind in _ACTING and mention.is_name and mention.span.contains(head)
        for mention in reading.mentions[trigger.sentence]
    )


def _phrase_start(reading: Reading, trigger: Trigger, head: Span) -> int:
    """Where the noun phrase of the head begins; 0 where no tree shows it."""
    for index in (trigger.sentence, trigger.sentence - 1, trigger.sentence - 2):
        if index >= 0 and reading.sentence(index).span.contains(head):
            tree = reading.forest.tree(index)
            word = tree.head_of(head)
            return 0 if word is None else tree.phrase(word).start
    return 0


def _phrases_below(reading: Reading, trigger: Trigger) -> Iterator[tuple[int, int]]:
    """The noun phrases of what undergoes the verb, or of the event noun, with their asides."""
    tree = reading.forest.tree(trigger.sentence)
    if trigger.voice == Voice.NOUN:
        noun = word_of(reading, trigger.sentence, trigger.span)
        heads = [] if noun is None else [noun]
    else:
        clause = clause_of(reading, trigger)
        heads = [] if clause is None else list(clause.objects)
    for head in heads:
        for each in (head, *tree.children(head, "appos")):
            span = tree.phrase(each)
            yield span.start, span.end


def _before(reading: Reading, trigger: Trigger) -> Iterator[tuple[int, int]]:
    """Where the object stands that "it" or "them" after the verb points back to."""
    rest = reading.text[trigger.span.end : trigger.zone.end]
    pronoun = reading.grammar.before["pronoun-object"].pattern.search(rest)
    if trigger.voice != Voice.ACTIVE or pronoun is None:
        return
    yield reading.sentence(trigger.sentence).span.start, trigger.span.start
    for index in (trigger.sentence - 1, trigger.sentence - 2):
        if index >= 0:
            span = reading.sentence(index).span
            yield span.start, span.end


def _things(reading: Reading, trigger: Trigger, start: int, end: int) -> set[Span]:
    """Names of things: "the satellite Unha-3" is one phrase with its name."""
    return {
        mention.span
        for mention in reading.mentions[trigger.sentence]
        if mention.kind in reading.pack.things
        and start <= mention.span.start
        and mention.span.end <= end
    }


def _zones(reading: Reading, trigger: Trigger) -> Iterator[tuple[int, int]]:
    """Where objects may stand, best first."""
    word, zone = trigger.span, trigger.zone
    right = (word.end, min(zone.end, word.end + _REACH))
    left = (zone.start, word.start)
    if trigger.voice == Voice.PASSIVE:
        yield from (*_described(reading, trigger), left, right)
    elif trigger.voice == Voice.ACTIVE:
        yield (word.end, direct_end(reading, trigger))
    elif trigger.points_back:
        yield (word.start, word.end)
    else:
        yield (word.start, right[1])


def _described(reading: Reading, trigger: Trigger) -> Iterator[tuple[int, int]]:
    """Where what "which" stands for is told: "missiles, which officials said were deployed"."""
    start = reading.sentence(trigger.sentence).span.start
    said = reading.grammar.before["which-is-said"].pattern
    match = said.search(reading.text[start : trigger.span.start])
    if match is not None:
        yield max(start, start + match.start() - _REACH), start + match.start()
