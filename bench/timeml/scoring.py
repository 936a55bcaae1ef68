"""TempEval-3's three measures of time expressions, with bootstrap intervals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bench import intervals
from bench.options import Figures
from bench.timeml.corpus import Gold
from dateline.model import Span

MEASURES = ("strict", "relaxed", "value", "agreeing")
_OPEN = re.compile(r"(?:-W?XX)+\Z")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a system found: where, and which TIMEX3 values it holds to be right."""

    span: Span
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold expression with what was found there, or one of the two alone."""

    gold: Gold | None
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Counts:
    """What one document adds to the measures."""

    gold: int
    found: int
    right: tuple[int, ...]


def pairs(gold: Sequence[Gold], answers: Sequence[Answer]) -> Iterator[Pair]:
    """One to one: the same span first, then what shares a character."""
    free = list(answers)
    taken: dict[Gold, Answer] = {}
    for agrees in (_same, _overlapping):
        for each in gold:
            answer = None if each in taken else next((a for a in free if agrees(each, a)), None)
            if answer is not None:
                taken[each] = answer
                free.remove(answer)
    yield from (Pair(each, taken.get(each)) for each in gold)
    yield from (Pair(None, answer) for answer in free)


def _same(gold: Gold, answer: Answer) -> bool:
    return gold.span == answer.span


def _overlapping(gold: Gold, answer: Answer) -> bool:
    return gold.span.overlaps(answer.span)


def is_right(pair: Pair) -> bool:
    """Whether the value that was found is the gold's."""
    return (
        pair.gold is not None and pair.answer is not None and pair.gold.value in pair.answer.values
    )


def agrees(gold: str, value: str) -> bool:
    """Whether two TIMEX3 values say the same: an X stands for what is not said.

    >>> agrees("1949-XX", "1949"), agrees("1989-WXX", "1989-W42"), agrees("198X", "198")
    (True, True, True)
    """
    if "X" not in gold or gold.startswith(("P", "X")):
        return gold == value or gold.replace("-W", "-W0") == value
    pattern = re.escape(gold).replace("X", r"\d")
    return value in (_OPEN.sub("", gold), gold.rstrip("X")) or bool(re.fullmatch(pattern, value))


def is_agreeing(pair: Pair) -> bool:
    """Whether a value that was found says what the gold's says."""
    if pair.gold is None or pair.answer is None:
        return False
    return any(agrees(pair.gold.value, value) for value in pair.answer.values)


def count(found: Iterable[Pair]) -> Counts:
    """The counts of one document."""
    every = list(found)
    both = [(p.gold, p.answer) for p in every if p.gold and p.answer]
    strict = sum(_same(gold, answer) for gold, answer in both)
    gold = sum(p.gold is not None for p in every)
    answers = sum(p.answer is not None for p in every)
    return Counts(
        gold, answers, (strict, len(both), sum(map(is_right, every)), sum(map(is_agreeing, every)))
    )


def figures(counts: Sequence[Counts], *, interval: bool = True) -> Figures:
    """Precision, recall and F1 of each measure, the F1 with its 95 % bootstrap interval."""
    result: dict[str, float | int | None] = {}
    for index, name in enumerate(MEASURES):
        measured = [intervals.Counts(each.gold, each.found, each.right[index]) for each in counts]
        result |= intervals.figures(name, measured, interval=interval)
    return result
