"""Subjects behind "were": "Attending the ceremony were Ri and Pak"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.lang.parse import Parse
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.trees import NOMINAL, Arc, has_subject, is_below, moved, root

_OPENING = ("VBG", "VBN", "JJ")
_BE, _BARE = "be", ("punct", "aux", "cop")


def with_inverted(parse: Parse, knowledge: Knowledge) -> Parse:
    """`parse` in which the participle or adjective that opens it has the subject after "were"."""
    del knowledge  # like the other repairs
    copula = _copula(parse)
    if copula is None:
        return parse
    subject = _behind(parse, copula)
    if subject is None or has_subject(parse, 0) or has_subject(parse, root(parse)):
        return parse
    return moved(parse, dict(_turned(parse, copula, subject)))


def _copula(parse: Parse) -> int | None:
    """The first "were" after an opening participle or adjective that no other verb precedes."""
    if not parse.words or parse.words[0].xpos not in _OPENING:
        return None
    for index, word in enumerate(parse.words[1:], 1):
        if word.lemma == _BE and word.upos in ("AUX", "VERB"):
            return index
        if word.upos in ("VERB", "AUX") or word.text == ",":
            return None
    return None


def _behind(parse: Parse, copula: int) -> int | None:
    """The head of the phrase that begins after the copula, if that is a nominal."""
    index = copula + 1
    if index >= len(parse.words) or parse.words[index].upos in ("ADP", "PART", "ADV", "SCONJ"):
        return None
    while parse.words[index].head > index:
        index = parse.words[index].head
    return index if parse.words[index].upos in NOMINAL else None


def _turned(parse: Parse, copula: int, subject: int) -> Iterator[tuple[int, Arc]]:
    """Moves that make the opening word the root, above its subject."""
    words = parse.words
    yield 0, (-1, "root")
    yield copula, (0, "aux" if words[0].upos == "VERB" else "cop")
    yield subject, (0, "nsubj")
    for index in parse.children(subject):
        before = index < copula and not is_below(parse, 0, index)
        if index not in (0, copula) and (before or words[index].relation in _BARE):
            yield index, (0, words[index].relation)
