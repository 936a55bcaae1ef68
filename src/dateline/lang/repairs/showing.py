"""Who is shown doing something: "The photo shows Kim inspecting a ship".

Parsers waver between three trees, and lose the one who is shown between them. Here it is always the
object of the verb and the participle its `xcomp`, which has that object as its subject; of "Kim is
seen inspecting", the passive subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.lang.parse import Parse
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.trees import NOMINAL, Arc, has, is_below, moved, tops

_LOOSE = ("acl", "advcl", "ccomp", "xcomp", "obj", "obl", "dep", "parataxis")
# A longer phrase between the two has verbs or marks of its own.
_FARTHEST = 15


def with_shown(parse: Parse, knowledge: Knowledge) -> Parse:
    """`parse` in which who is shown is the object, and what it does depends on the verb."""
    for verb, word in enumerate(parse.words):
        if word.lemma in knowledge.words["showing"] and word.upos == "VERB":
            deed = _deed(parse, verb)
            if deed is not None:
                parse = moved(parse, dict(_arcs(parse, verb, deed)))
    return parse


def _deed(parse: Parse, verb: int) -> int | None:
    """The first participle in -ing after `verb` that is of its clause, and no mark before it."""
    for index in range(verb + 1, min(verb + _FARTHEST, len(parse.words))):
        word = parse.words[index]
        if word.upos in ("PUNCT", "SCONJ"):
            return None
        if word.upos == "VERB":
            loose = word.xpos == "VBG" and word.relation in _LOOSE
            return (
                index if loose and is_below(parse, index, verb) and _is_free(parse, index) else None
            )
    return None


def _is_free(parse: Parse, deed: int) -> bool:
    return not has(parse, deed, "mark", "case", "aux", "cop")


def _arcs(parse: Parse, verb: int, deed: int) -> Iterator[tuple[int, Arc]]:
    if has(parse, verb, "nsubj:pass"):
        if deed == verb + 1:
            yield deed, (verb, "xcomp")
        return
    above = [i for i in tops(parse, verb + 1, deed) if parse.words[i].upos in NOMINAL]
    shown = next((i for i in above if not has(parse, i, "case")), None)
    if shown is None:
        return
    yield deed, (verb, "xcomp")
    yield shown, (verb, "obj")
    for index in tops(parse, verb + 1, deed):
        if index != shown and parse.words[index].head in (verb, deed):
            relation = parse.words[index].relation
            yield index, (shown, "dep" if relation in ("nsubj", "obj") else relation)
