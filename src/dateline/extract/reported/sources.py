"""The words that name a source."""

from __future__ import annotations

from dateline.extract.reported.branches import agents, branch, introducing, is_passive, subject
from dateline.extract.reported.draft import NO_WORDS, Words
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.syntax import Tree

_CLAUSES = ("acl", "acl:relcl")
_ASIDE = ("cc", "parataxis", "discourse", "vocative")


def source_of(tree: Tree, verb: int, lexicon: Lexicon) -> Words:
    """Who does what the verb says; no words where the sentence does not say."""
    if is_passive(tree, verb):
        found = agents(tree, verb)
        return phrase(tree, found[0]) if found else NO_WORDS
    head = subject(tree, verb)
    if head is None or tree.words[head].relation == "expl":
        return NO_WORDS
    return _before(tree, head, verb, lexicon)


def _before(tree: Tree, head: int, verb: int, lexicon: Lexicon) -> Words:
    """The phrase, without a clause in it that holds the verb."""
    words = phrase(tree, head)
    if verb not in words:
        return words
    inside = [each for each in tree.children(head) if verb in branch(tree, each)]
    relative = [
        each
        for each in range(head + 1, verb)
        if tree.lower(each) in lexicon.words["relatives"] and each in branch(tree, *inside)
    ]
    if relative and tree.words[inside[0]].relation == "acl:relcl":
        return frozenset(relative[:1])
    return frozenset(i for i in phrase(tree, head, without=inside) if i < verb)


def phrase(tree: Tree, head: int, without: list[int] | None = None) -> Words:
    """A noun phrase with all that hangs on it, but for what introduces it."""
    aside = [*(without or ()), *introducing(tree, head), *tree.children(head, *_ASIDE)]
    # A dateline hangs on the noun beside it.
    aside += [i for i in tree.children(head, "dep") if 0 in branch(tree, i)]
    return branch(tree, head, without=aside)


def owner(tree: Tree, noun: int) -> Words:
    """Whose the noun is: "the mayor's claim", "the claim by the mayor"."""
    owners = tree.children(noun, "nmod:poss")
    if owners:
        return branch(tree, owners[0])
    by = [i for i in tree.children(noun, "nmod", "obl") if tree.markers(i) & {"by", "from"}]
    return phrase(tree, by[0]) if by else NO_WORDS
