"""Whom the one who speaks cites: "Reuters said, citing KCNA", "an official cited by KCNA"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.reported.branches import agents, branch, is_passive, lemma
from dateline.extract.reported.citing import citing
from dateline.extract.reported.draft import NO_WORDS, Draft, Words
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.sources import phrase
from dateline.extract.syntax import Tree

_ASIDES = ("acl", "acl:relcl")


def with_cited(tree: Tree, drafts: Sequence[Draft], lexicon: Lexicon) -> Iterator[Draft]:
    """The drafts without "citing ..." in their sources, with who passes them on, and who is cited.

    Args:
        tree: The sentence.
        drafts: What was read of it.
        lexicon: Who can be cited, and by which words.
    """
    participles = {index: branch(tree, index) for index in citing(tree, lexicon)}
    found = [_cleared(tree, draft, participles) for draft in drafts]
    found = [replace(one, carrier=one.carrier or _carrier(tree, one, lexicon)) for one in found]
    yield from found
    for index in range(len(tree.words)):
        cited = _cited(tree, index, found, lexicon)
        if cited is not None:
            found.append(cited)
            yield cited


def _cleared(tree: Tree, draft: Draft, participles: dict[int, Words]) -> Draft:
    """The draft without participles that tell whom its source cites."""
    for index, words in participles.items():
        head = tree.words[index].head
        if draft.word not in words and (head in draft.source or head == draft.word):
            source, content = draft.source - words, draft.content - words
            draft = replace(draft, source=source, content=content)
    return draft


def _carrier(tree: Tree, draft: Draft, lexicon: Lexicon) -> Words:
    """Who cites the source, or carries the document in which it says so."""
    heads = [i for i in draft.source if tree.words[i].head not in draft.source]
    documents = [
        i
        for i in tree.children(draft.word, "obl", "nmod")
        if lemma(tree, i) in lexicon.words["documents"]
    ]
    shown = lexicon.words["pictures"]
    for head in [*(i for i in heads if lemma(tree, i) not in shown), *documents]:
        for participle in tree.children(head, "acl"):
            by = agents(tree, participle)
            if by and lemma(tree, participle) in lexicon.words["carrying"]:
                return phrase(tree, by[0])
    return NO_WORDS


def _cited(tree: Tree, verb: int, drafts: Sequence[Draft], lexicon: Lexicon) -> Draft | None:
    """What somebody says whom the source of another draft cites."""
    word = tree.words[verb]
    if word.upos != "VERB" or not lexicon.takes("cited", lemma(tree, verb)):
        return None
    objects = tree.children(verb, "obj", "iobj")
    if not objects or is_passive(tree, verb) or not _speaks(tree, objects[0], lexicon):
        return None
    base = _base(tree, verb, drafts, lexicon)
    if base is None:
        return None
    aside = branch(tree, verb)
    inner = [i for i in tree.children(objects[0], *_ASIDES) if _cites(tree, i, lexicon)]
    source = phrase(tree, objects[0], without=inner)
    content, cue = base.content - aside, frozenset({verb})
    return Draft(verb, lemma(tree, verb), "cited", cue, source, content, under=base.word)


def _cites(tree: Tree, verb: int, lexicon: Lexicon) -> bool:
    return lexicon.takes("cited", lemma(tree, verb)) and not is_passive(tree, verb)


def _base(tree: Tree, verb: int, drafts: Sequence[Draft], lexicon: Lexicon) -> Draft | None:
    """What the one who cites says: the draft of the verb above, or the one whose source cites."""
    word = tree.words[verb]
    is_aside = word.relation in _ASIDES
    for draft in reversed(drafts):
        is_of_source = is_aside and word.head in draft.source
        is_of_verb = not is_aside and word.head == draft.word
        speaks = draft.rule in {"according", "cited"} or lexicon.takes("quotation", draft.lemma)
        if draft.word != verb and draft.content and speaks and (is_of_source or is_of_verb):
            return draft
    return None


def _speaks(tree: Tree, noun: int, lexicon: Lexicon) -> bool:
    """Whether a noun can be cited: a name, a person, a body, a document; "legal risks" cannot."""
    is_named = any(named.first <= noun < named.last for named in tree.names)
    words = lexicon.words
    return is_named or any(lemma(tree, noun) in words[key] for key in ("cited", "documents"))
