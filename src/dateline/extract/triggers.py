"""Finds the words that name an event: verbs, event nouns and nouns that point back to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.clauses import clause, share
from dateline.extract.conditions import fits_sentence
from dateline.extract.hinted import hinted
from dateline.extract.nominal import read_noun
from dateline.extract.reading import Reading
from dateline.extract.trace import Why
from dateline.extract.trigger import Trigger, Voice, drop, is_question
from dateline.extract.verbal import read_verb
from dateline.model import Rule, Span

_NAMES = frozenset({"place", "body", "person", "source", "facility", "name"})


def find_triggers(reading: Reading) -> tuple[Trigger, ...]:
    """The triggers of all sentences, in text order; two of one type never overlap."""
    # Most rules match nowhere in a report: one look at the whole text spares a look at each
    # sentence.
    rules = [rule for rule in reading.triggers if rule.pattern.search(reading.text)]
    indexes = range(len(reading.analysis.sentences))
    sentences = [_in_sentence(reading, index, rules) for index in indexes]
    told = {trigger.type for kept, _ in sentences for trigger in kept if not trigger.points_back}
    found: list[Trigger] = []
    for kept, given_up in sentences:
        doubted = [trigger for trigger in given_up if trigger.type not in told]
        found += _shared(reading, [*kept, *hinted(reading, doubted, kept)])
    return tuple(found)


def _in_sentence(
    reading: Reading, index: int, rules: Sequence[Rule]
) -> tuple[list[Trigger], list[Trigger]]:
    """The triggers of the sentence, and what matched there and was given up."""
    sentence = reading.sentence(index).span
    if is_question(reading.text, sentence):
        return [], []  # it asserts nothing
    cuts = reading.grammar.cuts(reading.text, sentence.start, sentence.end)
    found, given_up = [], []
    for rule in rules:
        for match in rule.pattern.finditer(reading.text, sentence.start, sentence.end):
            word = Span(*match.span())
            bare = Trigger(rule, word, index, sentence, Voice.ACTIVE)
            if _is_no_word(reading, bare):
                continue
            trigger = replace(bare, zone=clause(reading.text, sentence, cuts, word))
            read = _read(reading, trigger)
            if read is None:
                given_up.append(trigger)
            else:
                found.append(read)
    return _without_overlap(reading, found), given_up


def _is_no_word(reading: Reading, trigger: Trigger) -> bool:
    """Whether the trigger is part of a longer word or of a name."""
    if _is_part(reading.text, trigger.span):
        drop(reading, trigger, Why.PART_OF_WORD)
        return True
    name = _name_around(reading, trigger)
    if name is not None:
        drop(reading, trigger, Why.IN_NAME, words=name)
    return name is not None


def _is_part(text: str, word: Span) -> bool:
    """Whether a hyphen makes the word part of a longer one: "submarine-launched"."""
    return text[word.start - 1 : word.start] == "-" or text[word.end : word.end + 1] == "-"


def _name_around(reading: Reading, trigger: Trigger) -> Span | None:
    """The name that the word is part of: "Example Satellite Launching Station"."""
    for mention in reading.mentions[trigger.sentence]:
        is_longer = mention.span.contains(trigger.span) and mention.span != trigger.span
        if mention.is_name and mention.kind in _NAMES and is_longer:
            return mention.span
    return None


def _read(reading: Reading, trigger: Trigger) -> Trigger | None:
    """`trigger` with its voice and governor; None where the words name no event."""
    values = trigger.rule.values
    if not fits_sentence(reading, trigger):
        return None
    end = reading.sentence(trigger.sentence).span.end
    if "next" in values and not reading.begins(values["next"], trigger.span.end, end):
        return drop(reading, trigger, Why.WANTED_NEXT, values["next"])
    if "not_next" in values and reading.begins(values["not_next"], trigger.span.end, end):
        return drop(reading, trigger, Why.BARRED_NEXT, values["not_next"])
    return read_verb(reading, trigger) if values["form"] == "verb" else read_noun(reading, trigger)


def _without_overlap(reading: Reading, found: Sequence[Trigger]) -> list[Trigger]:
    """At one place and type the trigger that says most: full before bare, then the longest."""
    kept: list[Trigger] = []
    for trigger in sorted(found, key=lambda t: (t.points_back, -len(t.span), t.span)):
        clash = (each for each in kept if _excludes(each, trigger))
        other = next(clash, None)
        if other is None:
            kept.append(trigger)
        else:
            drop(reading, trigger, Why.OVERLAP, [other.rule.name], other.span)
    return sorted(kept, key=lambda t: (t.span, t.type))


def _excludes(kept: Trigger, other: Trigger) -> bool:
    """Whether `kept` takes the words of `other`: as the same type, or as part of longer words."""
    if kept.type == other.type:
        return _touch(kept, other)
    return kept.span != other.span and kept.span.contains(other.span)


def _touch(left: Trigger, right: Trigger) -> bool:
    """Whether two triggers share words: those of a noun and its light verb count.

    Two nouns may have one verb: "conducted a nuclear test in May and a rocket launch in June".
    """
    spans = [(left.span, right.span), (left.span, right.verb), (left.verb, right.span)]
    return any(a.overlaps(b) for a, b in spans)


def _shared(reading: Reading, triggers: Sequence[Trigger]) -> Iterator[Trigger]:
    """The triggers with the zones that remain to each where several stand in one clause."""
    for trigger in triggers:
        own = Span(
            min(trigger.span.start, trigger.verb.start), max(trigger.span.end, trigger.verb.end)
        )
        siblings = {t.span for t in triggers if t is not trigger and t.verb == trigger.verb}
        if any(own.overlaps(span) for span in siblings):
            own = trigger.span  # "conducted a test in May and a launch in June"
        spans = {t.verb for t in triggers} | siblings
        others = sorted(span for span in spans if not span.overlaps(own))
        yield replace(trigger, zone=share(reading.text, trigger.zone, own, others))
