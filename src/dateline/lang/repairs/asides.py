"""Asides: a second bare title after "and" belongs to the aside, not to a list of people.

"Kim Jong Il, general secretary of the party and chairman of the commission, met him" tells of one.
"""

from __future__ import annotations

from dateline.lang.parse import Parse
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.trees import has, moved


def with_asides(parse: Parse, _: Knowledge) -> Parse:
    """`parse` with the second of two titles in an aside joined to the first."""
    for index, word in enumerate(parse.words):
        is_bare = word.xpos == "NN" and not has(parse, index, "det", "nmod:poss", "amod")
        if word.relation == "conj" and is_bare:
            first = _title(parse, word.head, index)
            if first is not None:
                parse = moved(parse, {index: (first, "conj")})
    return parse


def _title(parse: Parse, name: int, before: int) -> int | None:
    """The title in an aside between the name and the word `before`."""
    if parse.words[name].upos != "PROPN":
        return None
    asides = (i for i in parse.children(name) if name < i < before)
    is_title = (i for i in asides if parse.words[i].relation == "appos")
    return next((i for i in is_title if parse.words[i].upos == "NOUN"), None)
