"""What stands in a document or picture: "in a new poll", "in this photo by the ministry"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.reported.branches import branch, introducing, lemma
from dateline.extract.reported.draft import Draft
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.phrases import clause_around
from dateline.extract.reported.sources import phrase
from dateline.extract.syntax import Tree


def with_pictures(tree: Tree, lexicon: Lexicon) -> Tree:
    """The tree in which "released" hangs on the picture before it, and not on a noun farther up."""
    moved = {
        index: index - 1
        for index, word in enumerate(tree.words)
        if word.relation == "acl"
        and 0 <= word.head < index - 1
        and lemma(tree, index) in lexicon.words["issuing"]
        and lemma(tree, index - 1) in lexicon.words["pictures"]
    }
    return tree.moved(moved) if moved else tree


def read_documents(tree: Tree, lexicon: Lexicon) -> Iterator[Draft]:
    """What stands in a document: "he leads in a new poll", "in this photo by the ministry"."""
    for index, word in enumerate(tree.words):
        marks = introducing(tree, index)
        is_in = [mark for mark in marks if tree.lower(mark) in lexicon.words["within"]]
        if not is_in or word.head < 0 or not _is_document(tree, index, lexicon):
            continue
        above = clause_around(tree, word.head)
        content = branch(tree, above, without=[index])
        if tree.words[above].upos in {"VERB", "AUX", "ADJ", "NOUN"}:
            cue = frozenset(is_in)
            yield Draft(is_in[0], tree.lower(is_in[0]), "in", cue, phrase(tree, index), content)


def _is_document(tree: Tree, noun: int, lexicon: Lexicon) -> bool:
    word = tree.words[noun]
    known = lemma(tree, noun)
    # "In the polls" is no document: it tells how somebody is liked.
    if lexicon.takes("in", known) and word.relation == "obl" and word.xpos == "NN":
        return True
    return known in lexicon.words["pictures"] and _is_shown(tree, noun, lexicon)


def _is_shown(tree: Tree, picture: int, lexicon: Lexicon) -> bool:
    """Whether a picture stands beside the text, or it is told whose it is."""
    has_pointer = any(
        tree.lower(i) in lexicon.words["pointing"] for i in tree.children(picture, "det")
    )
    return has_pointer or bool(_issuing(tree, picture, lexicon))


def _issuing(tree: Tree, picture: int, lexicon: Lexicon) -> list[int]:
    known = lexicon.words["issuing"]
    return [i for i in tree.children(picture, "acl") if lemma(tree, i) in known]
