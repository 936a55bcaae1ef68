"""Whom others quote "as saying" something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.extract.reported.branches import branch, cue_words, introducing, is_passive, lemma
from dateline.extract.reported.draft import NO_WORDS, Draft, Words
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.sources import phrase, source_of
from dateline.extract.syntax import Tree

_AS = "as"
_QUOTED = ("obj", "iobj")
_SAYING = ("xcomp", "advcl", "ccomp", "obl", "acl")


def quoted_as_saying(
    tree: Tree, verb: int, quoted: Sequence[int], lexicon: Lexicon
) -> Iterator[Draft]:
    """What those who are `quoted` say by a passive: "was quoted by the Gazette as saying that"."""
    for saying in _sayings(tree, verb):
        content = _content(tree, verb, saying)
        if content:
            cue = cue_words(tree, verb) | {*introducing(tree, saying), saying}
            source = phrase(tree, quoted[0]) if quoted else NO_WORDS
            carrier = source_of(tree, verb, lexicon) or _by(tree, saying)
            yield Draft(
                verb, lemma(tree, verb), "quoted", cue, source, content - cue - source, carrier
            )


def is_saying(tree: Tree, saying: int, lexicon: Lexicon) -> bool:
    """Whether it is what a verb quotes its object "as saying"."""
    verb, form = tree.words[saying].head, tree.words[saying].xpos
    if verb < 0 or form != "VBG" or not lexicon.takes("quoted", lemma(tree, verb)):
        return False
    return saying in _sayings(tree, verb) and bool(_quoted(tree, verb, saying))


def saying_of(tree: Tree, saying: int) -> Draft | None:
    """What the one says who is quoted; the verb that quotes attributes it to who quotes."""
    verb = tree.words[saying].head
    content = _content(tree, verb, saying)
    if not content:
        return None
    cue = frozenset({*introducing(tree, saying)[:1], saying})
    source = phrase(tree, _quoted(tree, verb, saying)[0], without=[saying])
    # Words before the verb that quotes do not hold this cue, so that it is said who passes it on.
    under = verb if min(content) < verb else None
    return Draft(
        saying, lemma(tree, saying), "quoted", cue, source, content - cue - source, under=under
    )


def is_put_behind(tree: Tree, verb: int) -> bool:
    """Whether the verb that quotes stands behind what is said: "..., he quoted her as saying"."""
    if tree.words[verb].relation != "parataxis" or is_passive(tree, verb):
        return False
    return any(not tree.children(each, "ccomp", "obj") for each in _sayings(tree, verb))


def _sayings(tree: Tree, verb: int) -> list[int]:
    return [i for i in tree.children(verb, *_SAYING) if i > verb and _AS in tree.markers(i)]


def _quoted(tree: Tree, verb: int, saying: int) -> list[int]:
    if is_passive(tree, verb):
        return []
    return [i for i in tree.children(verb, *_QUOTED) if verb < i < saying]


def _content(tree: Tree, verb: int, saying: int) -> Words:
    """The clause behind "saying", else the one before the verb that quotes."""
    own = tree.children(saying, "ccomp", "obj")
    if own:
        return branch(tree, *own)
    before = [i for i in tree.children(verb, "ccomp", "parataxis") if i < verb]
    if before:
        return branch(tree, *before)
    above = tree.words[verb].head
    if tree.words[verb].relation == "parataxis" and 0 <= above < verb:
        return frozenset(i for i in branch(tree, above, without=[verb]) if i < verb)
    return NO_WORDS


def _by(tree: Tree, saying: int) -> Words:
    """Who quotes, where the words stand behind "saying": "was quoted as saying by the Gazette"."""
    by = [i for i in tree.children(saying) if i > saying and "by" in tree.markers(i)]
    return phrase(tree, by[0]) if by else NO_WORDS
