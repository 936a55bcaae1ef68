"""Words that rules know and doubt, and that the parser's head for events takes for triggers.

A rule names its words and what must stand around them. Where the words are there and the rest is
not, the head has the say: it has seen how reports put such things, and no rule foresees them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.conditions import fits_sentence
from dateline.extract.heads import clause_of
from dateline.extract.nominal import bar_of, with_governor
from dateline.extract.reading import Reading
from dateline.extract.syntax import Tree
from dateline.extract.trigger import Trigger, Voice, left_of
from dateline.extract.verbal import is_told
from dateline.model import Rule

_PICKS_OUT = ("det", "nummod", "nmod:poss", "amod")


def hinted(
    reading: Reading, doubted: Sequence[Trigger], found: Sequence[Trigger]
) -> Iterator[Trigger]:
    """What the hint rules make of the triggers of one sentence that other rules gave up.

    Args:
        reading: What they stand in.
        doubted: Those that were given up, of types of which the document tells nothing else.
        found: Those of the sentence that were not.
    """
    for rule in reading.hints:
        of_type = [trigger for trigger in doubted if trigger.type == rule.values["type"]]
        free = [each for each in of_type if _is_free(each, found) and not _is_barred(reading, each)]
        if free and _is_open(reading, replace(free[0], rule=rule)):
            read = (_read(reading, rule, *each) for each in _believed(reading, rule, free))
            yield from [trigger for trigger in read if trigger is not None][:1]


def _is_free(trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """Whether no other trigger has its words."""
    taken = (span for each in found for span in (each.span, each.verb))
    return not any(trigger.span.overlaps(span) for span in taken)


def _is_barred(reading: Reading, trigger: Trigger) -> bool:
    """Whether its rule names what stands here as what makes it another thing."""
    values, sentence = trigger.rule.values, reading.sentence(trigger.sentence).span
    return reading.begins(
        values.get("not_next", ()), trigger.span.end, sentence.end
    ) or reading.has(values.get("not_in_sentence", ()), sentence.start, sentence.end)


def _is_open(reading: Reading, trigger: Trigger) -> bool:
    """Whether the sentence has words of the domain: looked at first, for it needs no tree."""
    sentence = reading.sentence(trigger.sentence).span
    is_domain = trigger.rule.pattern.search(reading.text, sentence.start, sentence.end) is not None
    return is_domain and fits_sentence(reading, trigger)


def _believed(
    reading: Reading, rule: Rule, triggers: Sequence[Trigger]
) -> Iterator[tuple[Trigger, int]]:
    """The triggers that the head takes for such events and the word of each, likeliest first."""
    chances = [
        (trigger, index, word.hint.chance)
        for trigger in triggers
        for index, word in enumerate(reading.forest.tree(trigger.sentence).words)
        if word.hint and word.span.overlaps(trigger.span) and word.hint.type == trigger.type
    ]
    for trigger, index, chance in sorted(chances, key=lambda each: -each[2]):
        if chance >= rule.values["least"]:
            yield trigger, index


def _read(reading: Reading, rule: Rule, trigger: Trigger, index: int) -> Trigger | None:
    """The trigger by the hint rule; None where grammar says that it tells of no occasion."""
    named = replace(trigger.rule, name=rule.name)  # it has the roles
    trigger = replace(trigger, rule=named, voice=Voice.NOUN)
    left, tree = left_of(reading, trigger), reading.forest.tree(trigger.sentence)
    if tree.words[index].upos != "VERB":
        barred = bar_of(reading, trigger, left) is not None or _is_kind(tree, index)
        return None if barred else with_governor(reading, trigger)
    if not is_told(reading, trigger, left):
        return None
    clause = clause_of(reading, trigger)
    is_passive = clause is not None and clause.is_passive
    return replace(trigger, voice=Voice.PASSIVE if is_passive else Voice.ACTIVE)


def _is_kind(tree: Tree, index: int) -> bool:
    """Whether the noun is a subject that stands for all of its kind: "Missile tests are costly"."""
    is_plain = not tree.children(index, *_PICKS_OUT)
    return tree.words[index].xpos == "NNS" and tree.words[index].relation == "nsubj" and is_plain
