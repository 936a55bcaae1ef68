"""Whom an answer is aimed at: "condemned the launch" is said to those who launched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.heads import word_of
from dateline.extract.reading import Reading
from dateline.extract.tellings import Telling
from dateline.model import Argument, Role
from dateline.packs import Trait


def with_targets(reading: Reading, groups: Sequence[list[Telling]]) -> list[list[Telling]]:
    """`groups`, where an answer without a recipient has those whose act it answers to.

    The act is an event that the document tells, and its words stand below those of the answer:
    "sanctions over its nuclear test".
    """
    return [
        members
        if any(telling.fillers(Role.RECIPIENT) for telling in members)
        else [_with_target(reading, telling, groups) for telling in members]
        for members in groups
    ]


def _with_target(
    reading: Reading, telling: Telling, groups: Sequence[Sequence[Telling]]
) -> Telling:
    if Trait.ANSWERS not in telling.traits:
        return telling
    for members in groups:
        if any(_answers(reading, telling, act) for act in members):
            aimed = tuple(_aimed(telling, members))
            if aimed:
                return replace(telling, arguments=(*telling.arguments, *aimed))
    return telling


def _answers(reading: Reading, answer: Telling, act: Telling) -> bool:
    """Whether the words of the act, which is done, stand below those of the answer."""
    sentence = answer.trigger.sentence
    apart = {Trait.ANSWERS, Trait.MUTUAL, Trait.BETWEEN}
    if act.trigger.sentence != sentence or act.is_open or apart & act.traits:
        return False
    above = word_of(reading, sentence, answer.trigger.verb)
    below = word_of(reading, sentence, act.trigger.span)
    tree = reading.forest.tree(sentence)
    return above is not None and above != below and below in set(tree.whole(above))


def _aimed(answer: Telling, act: Sequence[Telling]) -> Iterator[Argument]:
    """Who did it, as the first telling that says so; nobody answers to an own act."""
    own = answer.fillers(Role.ACTOR)
    doers = (
        [argument for argument in telling.arguments if argument.role == Role.ACTOR]
        for telling in act
    )
    for argument in next(filter(None, doers), []):
        if argument.filler not in own:
            yield replace(argument, role=Role.RECIPIENT, rule="whose-act")
