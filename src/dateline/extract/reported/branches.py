"""Parts of trees that cues, sources and contents are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dateline.extract.reported.draft import Words
from dateline.extract.syntax import Tree

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
_PASSIVE = ("aux:pass", "nsubj:pass", "obl:agent")
_SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp"})
_BEFORE_CUE = frozenset({"aux", "aux:pass", "advmod", "cop"})
_ASIDES = frozenset({"acl:relcl", "advcl"})
_COMMAS = frozenset({",", "-", "--", "—", "–", ";"})
# Conjunctions of clauses that a comma sets apart from what is told.
_WHILE = frozenset({"while", "although", "though", "as", "after", "when", "since", "because"})
_DEEP = 12  # verbs up to the one that has the subject


def branch(tree: Tree, *heads: int, without: Collection[int] = ()) -> Words:
    """The words and all that hangs on them, but for the branches at `without`."""
    found: set[int] = set()
    # With a list of its own: bad input makes trees that are too deep to recurse into.
    left = [head for head in heads if head not in without]
    while left:
        index = left.pop()
        if index not in found:
            found.add(index)
            left += [child for child in tree.children(index) if child not in without]
    return frozenset(found)


def told(tree: Tree, *heads: int, without: Collection[int] = ()) -> Words:
    """The words and all that is told by hanging on them: what a comma sets apart is an aside."""
    whole = branch(tree, *heads, without=without)
    aside = [index for index in whole if index not in heads and _is_aside(tree, index)]
    return branch(tree, *heads, without=[*without, *aside])


def _is_aside(tree: Tree, index: int) -> bool:
    """Whether the word's clause stands behind a comma and adds to what is told."""
    word = tree.words[index]
    if word.head > index or word.relation not in _ASIDES:
        return False
    if word.relation == "advcl" and word.xpos != "VBG" and not tree.markers(index) & _WHILE:
        return False
    first = min(branch(tree, index))
    return any(tree.words[i].text in _COMMAS for i in (first - 1, first) if i >= 0)


def lemma(tree: Tree, index: int) -> str:
    """The dictionary form of the word."""
    return tree.words[index].lemma.lower()


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb is passive, also as a participle after a noun."""
    word = tree.words[verb]
    if tree.children(verb, *_PASSIVE):
        return True
    if word.xpos != "VBN" or tree.children(verb, "aux"):
        return False
    if word.relation == "conj":
        return not tree.children(verb, *SUBJECTS) and is_passive_one(tree, word.head)
    return word.relation in {"acl", "amod"}


def is_passive_one(tree: Tree, verb: int) -> bool:
    """Whether the verb itself has the form of a passive."""
    return bool(tree.children(verb, *_PASSIVE))


def agents(tree: Tree, verb: int) -> list[int]:
    """Those by whom a passive is done."""
    return tree.children(verb, "obl:agent") or [
        each for each in tree.children(verb, "obl", "nmod") if "by" in tree.markers(each)
    ]


def subject(tree: Tree, verb: int) -> int | None:
    """The subject of a verb, or of the one whose subject it shares."""
    for _ in range(_DEEP):
        own = tree.children(verb, *SUBJECTS)
        if own:
            return own[-1]
        word = tree.words[verb]
        if word.head < 0:
            return None
        if word.relation.startswith("acl"):
            return word.head
        if word.relation not in _SHARING:
            return None
        told = tree.children(word.head, "obj") if word.relation == "xcomp" else []
        if told:
            return told[0]
        verb = word.head
    return None


def introducing(tree: Tree, index: int) -> list[int]:
    """The prepositions and conjunctions before a word, in order."""
    return [each for each in tree.children(index, "case", "mark") if each < index]


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Whether "to" introduces the verb."""
    return any(
        tree.lower(each) == "to" for each in tree.children(verb, "mark", "aux") if each < verb
    )


def is_gerund(tree: Tree, verb: int) -> bool:
    """Whether it is a form in -ing without subject."""
    return tree.words[verb].xpos == "VBG" and not tree.children(verb, "aux", *SUBJECTS)


def cue_words(tree: Tree, word: int, after: Iterable[int] = ()) -> Words:
    """The word with helpers and adverbs in a row before it, and particles and `after` behind."""
    first = word
    while first > 0 and _helps(tree, first - 1, word):
        first -= 1
    last = word
    wanted = {*after, *tree.children(word, "compound:prt")}
    while last + 1 in wanted:
        last += 1
    if last + 1 < len(tree.words) and tree.words[last + 1].text == ":":
        last += 1
    return frozenset(range(first, last + 1))


def _helps(tree: Tree, index: int, word: int) -> bool:
    found = tree.words[index]
    if found.head != word or found.xpos == "WRB":
        return False
    return found.relation in _BEFORE_CUE or (found.relation == "mark" and found.xpos == "TO")
