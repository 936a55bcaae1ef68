"""A clause of speech set between commas inside what is said: "It rose, Seoul said, and fell"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.lang.parse import Parse
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.trees import NOMINAL, Arc, has_subject, is_below, moved

_FINITE = ("VBD", "VBZ", "VBP")


def with_inserted(parse: Parse, knowledge: Knowledge) -> Parse:
    """`parse` in which words on both sides of an inserted clause of speech are one sentence."""
    for verb, word in enumerate(parse.words):
        if word.lemma in knowledge.words["reporting"] and word.xpos in _FINITE:
            parse = moved(parse, dict(_around(parse, verb)))
            parse = moved(parse, dict(_divided(parse, verb)))
    return parse


def _around(parse: Parse, verb: int) -> Iterator[tuple[int, Arc]]:
    """Moves that put `verb` under what is said, where that goes on after it.

    "It rose, Seoul said, and fell": what follows is joined to what stands before.
    """
    words = parse.words
    for said in parse.children(verb):
        if said < verb and words[said].relation == "ccomp" and _goes_on(parse, said, verb):
            yield said, (words[verb].head, words[verb].relation)
            yield verb, (said, "parataxis")
            return


def _goes_on(parse: Parse, said: int, verb: int) -> bool:
    return any(
        other > verb and parse.words[other].relation == "conj" and _comma_before(parse, other)
        for other in parse.children(said)
    )


def _comma_before(parse: Parse, index: int) -> bool:
    """Whether a comma stands before the words that begin with what depends on `index`."""
    first = min(i for i in range(len(parse.words)) if is_below(parse, i, index))
    marks = (parse.words[i].text for i in (first, first - 1) if i >= 0)
    return "," in marks


def _divided(parse: Parse, verb: int) -> Iterator[tuple[int, Arc]]:
    """Moves that give two verbs the subject each that one of them has with an apposition.

    "The premier, his aide said, left": the first noun leaves, the second speaks.
    """
    words, main = parse.words, parse.words[verb].head
    if words[verb].relation != "parataxis" or main < verb or has_subject(parse, main):
        return
    for subject in parse.children(verb):
        for aside in parse.children(subject):
            if words[aside].relation == "appos" and _is_between(parse, subject, aside, verb):
                yield subject, (main, "nsubj")
                yield aside, (verb, "nsubj")
                return


def _is_between(parse: Parse, subject: int, aside: int, verb: int) -> bool:
    """Whether `aside` ends right before `verb`, which ends in a comma."""
    words = parse.words
    nominal = words[subject].relation == "nsubj" and words[aside].upos in NOMINAL
    after = words[verb + 1].text if verb + 1 < len(words) else ""
    return nominal and subject < aside < verb and is_below(parse, verb - 1, aside) and after == ","
