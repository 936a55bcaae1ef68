"""Sources without a verb: "according to", a headline's colon."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.reported.branches import branch, introducing
from dateline.extract.reported.draft import Draft
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.sources import phrase
from dateline.extract.syntax import Tree


def read_according(tree: Tree, lexicon: Lexicon) -> Iterator[Draft]:
    """Sources after "according to"."""
    for index in range(len(tree.words) - 1):
        if not lexicon.takes("according", tree.lower(index)) or tree.lower(index + 1) != "to":
            continue
        source = _governed(tree, index)
        above = tree.words[source].head
        if source <= index or above < 0:
            continue
        cue = frozenset({index, index + 1})
        named = phrase(tree, source) - cue
        content = branch(tree, _clause(tree, above), without=[source, index]) - cue
        yield Draft(index, tree.lower(index), "according", cue, named, content - named)


def read_documents(tree: Tree, lexicon: Lexicon) -> Iterator[Draft]:
    """What stands in a document that asks many: "he leads in a new poll"."""
    for index, word in enumerate(tree.words):
        marks = introducing(tree, index)
        is_in = [mark for mark in marks if tree.lower(mark) in lexicon.words["within"]]
        # "In the polls" is no document: it tells how somebody is liked.
        is_one = word.relation == "obl" and word.xpos == "NN"
        if not is_in or not is_one or not lexicon.takes("in", word.lemma.lower()):
            continue
        above = _clause(tree, word.head)
        content = branch(tree, above, without=[index])
        if tree.words[above].upos in {"VERB", "AUX", "ADJ", "NOUN"}:
            cue = frozenset(is_in)
            yield Draft(is_in[0], tree.lower(is_in[0]), "in", cue, phrase(tree, index), content)


def _governed(tree: Tree, index: int) -> int:
    """The noun after "according to", however the parser hung the two."""
    below = [i for i in tree.children(index, "obl", "nmod", "obj") if i > index]
    if below:
        return below[0]
    word = tree.words[index]
    if word.head == index + 1:
        return tree.words[index + 1].head
    return word.head


def _clause(tree: Tree, index: int) -> int:
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
