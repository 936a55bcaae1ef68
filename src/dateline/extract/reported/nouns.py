"""Nouns and adjectives that attribute."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.reported.branches import (
    branch,
    cue_words,
    introducing,
    is_infinitive,
    lemma,
)
from dateline.extract.reported.draft import Draft, Words
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.sources import owner, source_of
from dateline.extract.syntax import Tree

_CLAUSES = ("acl", "ccomp", "acl:relcl")
_NAMED = ("nmod", "obl")


def read_noun(tree: Tree, noun: int, lexicon: Lexicon) -> Draft | None:
    """What the noun attributes: "the claim that", "plans to", "criticism of"."""
    found = next(_of_noun(tree, noun, lexicon), None)
    if found is None:
        return None
    rule, content, after = found
    word, cue, source = tree.words[noun], _noun_cue(tree, noun, after), owner(tree, noun)
    is_carried = word.relation == "obj" and lemma(tree, word.head) in lexicon.words["light"]
    if is_carried and word.head < noun and not source:
        cue = frozenset(range(min(cue_words(tree, word.head)), max(cue) + 1))
        source = source_of(tree, word.head, lexicon)
    return Draft(noun, lemma(tree, noun), rule, cue, source, content - cue - source)


def _of_noun(tree: Tree, noun: int, lexicon: Lexicon) -> Iterator[tuple[str, Words, int | None]]:
    """Constructions, contents and prepositions."""
    word = lemma(tree, noun)
    for each in tree.children(noun, *_CLAUSES):
        if is_infinitive(tree, each):
            if lexicon.takes("noun-to", word):
                yield "noun-to", branch(tree, each), None
        elif _is_told(tree, each) and lexicon.takes("noun-clause", word):
            yield "noun-clause", branch(tree, each), None
    for each, mark in _introduced(tree, noun):
        if lexicon.takes("noun-after", f"{word} {tree.lower(mark)}"):
            yield "noun-after", branch(tree, each, without=[mark]), mark


def _is_told(tree: Tree, clause: int) -> bool:
    return tree.words[clause].relation != "acl:relcl" and bool(introducing(tree, clause))


def _introduced(tree: Tree, head: int) -> Iterator[tuple[int, int]]:
    for each in tree.children(head, *_NAMED):
        for mark in introducing(tree, each)[:1]:
            yield each, mark


def _noun_cue(tree: Tree, noun: int, after: int | None) -> Words:
    first, last = noun, noun
    while first > 0 and tree.words[first - 1].head == noun and _qualifies(tree, first - 1):
        first -= 1
    if after == last + 1:
        last = after
    return frozenset(range(first, last + 1))


def _qualifies(tree: Tree, index: int) -> bool:
    return tree.words[index].relation in {"det", "amod", "compound", "nummod"}


def read_adjective(tree: Tree, word: int, lexicon: Lexicon) -> Draft | None:
    """What the adjective attributes: "is confident that", "critical of"."""
    return next(_of_adjective(tree, word, lexicon), None)


def _of_adjective(tree: Tree, word: int, lexicon: Lexicon) -> Iterator[Draft]:
    known = lemma(tree, word)
    if _is_made(tree, word, lexicon):
        return
    source = source_of(tree, word, lexicon)
    cue = cue_words(tree, word)
    for each in tree.children(word, "ccomp", "xcomp", "advcl"):
        is_to = is_infinitive(tree, each)
        rule = "adjective-to" if is_to else "adjective-clause"
        is_clause = is_to or tree.words[each].relation == "ccomp"
        if is_clause and lexicon.takes(rule, known) and source:
            yield Draft(word, known, rule, cue, source, branch(tree, each) - source)
    for each, mark in _introduced(tree, word):
        if lexicon.takes("adjective-after", f"{known} {tree.lower(mark)}"):
            content = branch(tree, each, without=[mark]) - source
            yield Draft(
                word, known, "adjective-after", cue_words(tree, word, [mark]), source, content
            )


def _is_made(tree: Tree, word: int, lexicon: Lexicon) -> bool:
    """Whether it tells what somebody brings about: "make sure that"."""
    found = tree.words[word]
    return found.relation == "xcomp" and lemma(tree, found.head) in lexicon.words["making"]
