"""Who stands behind a document: its owner, or who made it or let it be known."""

from __future__ import annotations

from dateline.extract.reported.branches import SUBJECTS, agents, lemma
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.syntax import Tree

_BY = frozenset({"by", "from"})


_DEEP = 12  # documents in documents


def issuer(tree: Tree, noun: int, lexicon: Lexicon) -> int | None:
    """The word for whose document it is: "a photo released by the ministry"; None where not said.

    Args:
        tree: The sentence.
        noun: The word of the document.
        lexicon: The words for documents and for making them known.
    """
    found = None
    for _ in range(_DEEP):
        owners = _owners(tree, noun, lexicon)
        if not owners:
            return found
        found = noun = owners[0]
    return None


def _owners(tree: Tree, noun: int, lexicon: Lexicon) -> list[int]:
    if lemma(tree, noun) not in lexicon.words["documents"] | lexicon.words["pictures"]:
        return []
    known = lexicon.words["issuing"]
    owners = tree.children(noun, "nmod:poss")
    participles = [i for i in tree.children(noun, "acl") if lemma(tree, i) in known]
    owners += [agent for each in participles for agent in agents(tree, each)]
    owners += [i for i in tree.children(noun, "nmod") if tree.markers(i) & _BY]
    word = tree.words[noun]
    if word.relation == "obj" and lemma(tree, word.head) in known:
        owners += tree.children(word.head, *SUBJECTS)
    return owners
