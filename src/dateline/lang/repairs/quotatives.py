"""Who says it, where it stands behind or before a verb of speech that has no subject."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.lang.parse import Parse
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.trees import NOMINAL, has, has_subject, is_below, moved, root, tops

_MARKS = (",", "”", "»", "’", "'", '"', "''")
_FINITE = ("VBD", "VBZ", "VBP")
_BARE = "VB"
_BESIDE = ("advmod", "aux", "aux:pass", "cc", "discourse")
_SPOKEN = ("ccomp", "advcl", "parataxis", "obl:unmarked")
_CLAUSE = ("parataxis", "advcl", "conj", "acl", "acl:relcl", "dep")


def with_speakers(parse: Parse, knowledge: Knowledge) -> Parse:
    """`parse` in which verbs of speech have the subjects that their places show."""
    for verb in _verbs(parse, knowledge):
        inverted = _is_after_mark(parse, verb)
        speaker = _behind(parse, verb) if inverted else None
        if speaker is None and parse.words[verb].xpos != _BARE:
            speaker = _before(parse, verb)
        if speaker is not None:
            passive = "nsubj:pass" if has(parse, verb, "aux:pass") else "nsubj"
            parse = moved(parse, {speaker: (verb, passive)})
        if inverted:
            parse = _above_content(parse, verb)
    return parse


def _verbs(parse: Parse, knowledge: Knowledge) -> Iterator[int]:
    for index, word in enumerate(parse.words):
        if word.lemma not in knowledge.words["reporting"] or word.upos != "VERB":
            continue
        is_relative = word.relation == "acl:relcl"
        if _is_finite(parse, index) and not is_relative and not has_subject(parse, index):
            yield index


def _is_finite(parse: Parse, verb: int) -> bool:
    """Whether it tells who speaks; "..., say neighbours" is often taken for a base form."""
    xpos = parse.words[verb].xpos
    bare = xpos == _BARE and _is_after_mark(parse, verb) and not has(parse, verb, "aux", "mark")
    return bare or xpos in _FINITE or has(parse, verb, "aux:pass")


def _is_after_mark(parse: Parse, verb: int) -> bool:
    return verb > 0 and parse.words[verb - 1].text in _MARKS


def _behind(parse: Parse, verb: int) -> int | None:
    """The head of the phrase that begins after `verb`, unless a preposition leads it."""
    start = verb + 1
    if start >= len(parse.words) or parse.words[start].upos not in (*NOMINAL, "DET", "ADJ"):
        return None
    index = start
    while parse.words[index].head > index and parse.words[parse.words[index].head].upos in NOMINAL:
        index = parse.words[index].head
    word = parse.words[index]
    names_some = word.upos in NOMINAL or has(parse, index, "nmod")  # "some of the neighbours"
    if not names_some or has(parse, index, "case", "mark") or word.relation in _SPOKEN:
        return None
    return None if word.head > index or is_below(parse, verb, index) else index


def _before(parse: Parse, verb: int) -> int | None:
    """The head of the one nominal phrase that fills the place from a mark to `verb`."""
    for start in _starts(parse, verb):
        above = [i for i in tops(parse, start, verb) if not _is_beside(parse, i, verb)]
        if len(above) == 1 and _may_speak(parse, above[0], start, verb):
            return above[0]
    return None


def _starts(parse: Parse, verb: int) -> list[int]:
    """Places after marks before `verb`, farthest first."""
    return [i + 1 for i in range(verb - 1) if parse.words[i].text in _MARKS]


def _is_beside(parse: Parse, index: int, verb: int) -> bool:
    word = parse.words[index]
    return word.upos == "PUNCT" or (word.head == verb and word.relation in _BESIDE)


def _may_speak(parse: Parse, index: int, start: int, verb: int) -> bool:
    word = parse.words[index]
    if word.upos not in NOMINAL or has(parse, index, "case", "mark"):
        return False
    return (word.head < start or word.head == verb) and not is_below(parse, verb, index)


def _above_content(parse: Parse, verb: int) -> Parse:
    """A verb that closes the sentence is its root; what is said depends on it."""
    top = root(parse)
    word = parse.words[verb]
    if word.head != top or word.relation not in _CLAUSE or top > verb:
        return parse
    end = max(i for i in range(len(parse.words)) if is_below(parse, i, verb))
    rest = (parse.words[i] for i in range(end + 1, len(parse.words)))
    if any(each.upos != "PUNCT" for each in rest) or not has_subject(parse, verb):
        return parse
    return moved(parse, {verb: (-1, "root"), top: (verb, "ccomp")})
