"""Verbs by which the one who speaks goes on: "he said that it rained and promised to stay"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.reported.branches import SUBJECTS, lemma
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.syntax import Tree

_FORMS = frozenset({"VBD", "VBZ", "VBP", "VBG"})


def going_on(tree: Tree, lexicon: Lexicon) -> Tree:
    """The tree with such verbs joined to the first cue and not to what is told by it."""
    moved = dict(_moved(tree, lexicon))
    return tree.moved(moved) if moved else tree


def _moved(tree: Tree, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Verbs and the cues that they go on from."""
    for index, word in enumerate(tree.words):
        told = word.head
        if word.relation != "conj" or told < 0 or tree.words[told].relation != "ccomp":
            continue
        cue = tree.words[told].head
        if told > cue >= 0 and _goes_on(tree, index, cue, lexicon):
            yield index, cue


def _goes_on(tree: Tree, verb: int, cue: int, lexicon: Lexicon) -> bool:
    """Whether a verb without subject speaks in the form of the cue."""
    form = tree.words[verb].xpos
    speaks = all(lexicon.takes("quotation", lemma(tree, each)) for each in (verb, cue))
    is_same = form in _FORMS and form == tree.words[cue].xpos
    return speaks and is_same and not tree.children(verb, *SUBJECTS, "aux", "aux:pass")
