"""A title and the name after it are one phrase, and the name is its head.

"Leader Kim Jong Un": `nmod:desc` of the name, as EWT and GUM have it, unless an article stands
before the title ("the newspaper Rodong Sinmun"): then the name is its apposition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.lang.parse import Named, Parse
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.trees import Arc, is_below, moved, tops

# What may stay with the title; all else that depended on it is about the person.
_OF_TITLE = ("det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "flat", "advmod")


def with_titles(parse: Parse, knowledge: Knowledge) -> Parse:
    """`parse` in which each person's name is one phrase with the title before it."""
    for name in parse.names:
        if name.kind == "PER":
            parse = moved(parse, dict(_flat(parse, name)))
        title = name.first - 1
        if title >= 0 and _is_title(parse, title, name, knowledge):
            parse = _joined(parse, title, name)
    return parse


def _flat(parse: Parse, name: Named) -> Iterator[tuple[int, Arc]]:
    """Moves that make the first word of a name its head, where its words have two heads."""
    above = list(tops(parse, name.first, name.last))
    if len(above) < 2:
        return
    for index in above[1:]:
        yield index, (name.first, "flat")


def _is_title(parse: Parse, title: int, name: Named, knowledge: Knowledge) -> bool:
    word = parse.words[title]
    known = knowledge.titles if name.kind == "PER" else knowledge.media
    return word.text.lower().rstrip(".") in known and word.upos in ("NOUN", "PROPN")


def _joined(parse: Parse, title: int, name: Named) -> Parse:
    above = list(tops(parse, name.first, name.last))
    if len(above) != 1:
        return parse
    head, word = above[0], parse.words[title]
    if any(parse.words[i].relation == "det" for i in parse.children(title)):
        return moved(parse, {head: (title, "appos")})
    if is_below(parse, title, head) or word.relation == "conj":
        return parse
    arcs: dict[int, Arc] = {head: (word.head, word.relation), title: (head, "nmod:desc")}
    arcs |= {i: (head, parse.words[i].relation) for i in _others(parse, title, head)}
    return moved(parse, arcs)


def _others(parse: Parse, title: int, head: int) -> Sequence[int]:
    """What depends on the title but says something of the person or the phrase."""
    return [
        i
        for i in parse.children(title)
        if i != head and (i > title or parse.words[i].relation not in _OF_TITLE)
    ]
