"""Sources without a verb: "according to", a headline's colon."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.reported.branches import branch
from dateline.extract.reported.draft import Draft, Words
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.sources import phrase
from dateline.extract.syntax import Tree

_WITHIN = {
    "ccomp",
    "xcomp",
    "advcl",
    "acl",
    "acl:relcl",
    "obl",
    "nmod",
    "obj",
    "nsubj",
    "parataxis",
}


def read_according(tree: Tree, lexicon: Lexicon) -> Iterator[Draft]:
    """Sources after "according to"."""
    for index, source in according_to(tree, lexicon):
        above = tree.words[source].head
        cue = frozenset({index, index + 1})
        named = phrase(tree, source) - cue
        around = clause_around(tree, above)
        if _closes(tree, named | cue):
            around = _highest(tree, around)
        content = branch(tree, around, without=[source, index]) - cue
        yield Draft(index, tree.lower(index), "according", cue, named, content - named)


def _closes(tree: Tree, words: Words) -> bool:
    """Whether the words end the sentence, and so speak of all before them."""
    rest = range(max(words) + 1, len(tree.words))
    return all(tree.words[i].upos == "PUNCT" for i in rest)


def _highest(tree: Tree, index: int) -> int:
    """The clause that holds the one at `index`, up to where it is one of several."""
    while tree.words[index].head >= 0 and tree.words[index].relation in _WITHIN:
        index = tree.words[index].head
    return index


def according_to(tree: Tree, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The words "according" that have a source, with the word of that source."""
    for index in range(len(tree.words) - 1):
        if lexicon.takes("according", tree.lower(index)) and tree.lower(index + 1) == "to":
            source = _governed(tree, index)
            if source > index and tree.words[source].head >= 0:
                yield index, source


def _governed(tree: Tree, index: int) -> int:
    """The noun after "according to", however the parser hung the two."""
    below = [i for i in tree.children(index, "obl", "nmod", "obj") if i > index]
    if below:
        return below[0]
    word = tree.words[index]
    if word.head == index + 1:
        return tree.words[index + 1].head
    return word.head


def clause_around(tree: Tree, index: int) -> int:
    """The word of the clause around a word: what is according to somebody is a clause."""
    while tree.words[index].upos not in {"VERB", "AUX"} and tree.words[index].relation in {
        "obl",
        "nmod",
        "obj",
        "compound",
        "advcl",
        "case",
    }:
        if tree.words[index].head < 0:
            break
        index = tree.words[index].head
    return index
