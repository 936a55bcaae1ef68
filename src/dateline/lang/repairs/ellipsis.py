"""Headlines drop "is" and "are": "Missile test condemned", "Kim to visit Russia"."""

from __future__ import annotations

from dateline.lang.parse import Parse
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.trees import Arc, has, has_subject, moved

_NOUNS = ("NOUN", "PROPN")
_PASSIVE, _DOING, _TO = ("VBN", "VBD"), "VBG", "to"
_CLAUSES = ("root", "ccomp", "parataxis", "conj")
_MODIFIES = ("acl", "advcl")


def with_dropped_verb(parse: Parse, knowledge: Knowledge) -> Parse:
    """`parse` in which a noun is the subject of the participle or infinitive that modifies it."""
    for verb, word in enumerate(parse.words):
        noun = word.head
        if word.relation in _MODIFIES and noun >= 0 and _may_be_subject(parse, noun, verb):
            if parse.words[noun].lemma in knowledge.words["infinitive-nouns"]:
                continue
            parse = moved(parse, _turned(parse, noun, verb))
        elif word.xpos == _DOING and word.relation in _CLAUSES and not has_subject(parse, verb):
            parse = moved(parse, dict.fromkeys(_before(parse, verb), (verb, "nsubj")))
    return parse


def _before(parse: Parse, verb: int) -> list[int]:
    """The noun right before a participle in -ing, taken for a part of it: "North moving guns"."""
    noun = verb - 1
    word = parse.words[noun] if verb else None
    is_part = word is not None and (word.head, word.relation) == (verb, "compound")
    return [noun] if is_part and not has(parse, verb, "aux", "mark", "case", "det") else []


def _may_be_subject(parse: Parse, noun: int, verb: int) -> bool:
    above = parse.words[noun]
    free = above.relation in _CLAUSES[:3] and above.upos in _NOUNS
    if not free or noun > verb or has(parse, noun, "det", "case", "cop", "nsubj"):
        return False
    to = any(parse.words[i].text == _TO for i in parse.children(verb))
    participle = parse.words[verb].xpos in (*_PASSIVE, _DOING)
    return to or (participle and not has(parse, verb, "mark", "case"))


def _turned(parse: Parse, noun: int, verb: int) -> dict[int, Arc]:
    """The moves that put `verb` in the place of `noun` and all that follows it under `verb`."""
    words = parse.words
    passive = words[verb].xpos in _PASSIVE
    arcs = {
        verb: (words[noun].head, words[noun].relation),
        noun: (verb, "nsubj:pass" if passive else "nsubj"),
    }
    later = (i for i in parse.children(noun) if i > verb)
    return arcs | {i: (verb, words[i].relation) for i in later}
