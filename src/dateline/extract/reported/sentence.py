"""All that one sentence attributes."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.reported.cited import with_cited
from dateline.extract.reported.citing import with_citing
from dateline.extract.reported.draft import Draft
from dateline.extract.reported.going_on import going_on
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.nouns import read_adjective, read_noun
from dateline.extract.reported.phrases import read_according
from dateline.extract.reported.standing import read_documents, with_pictures
from dateline.extract.reported.verbs import VerbReader
from dateline.extract.syntax import Tree


def mended(tree: Tree, lexicon: Lexicon) -> Tree:
    """The tree with verbs, participles and clauses on the words that they go with."""
    for mend in (with_pictures, with_citing, going_on):
        tree = mend(tree, lexicon)
    return tree


def read_tree(tree: Tree, lexicon: Lexicon) -> Iterator[Draft]:
    """The attributions of a mended sentence; who is cited stands behind who cites."""
    yield from with_cited(tree, list(_drafts(tree, lexicon)), lexicon)


def _drafts(tree: Tree, lexicon: Lexicon) -> Iterator[Draft]:
    taken: set[int] = set()
    for index in range(len(tree.words)):
        draft = None if index in taken else _read(tree, index, lexicon)
        if draft is not None:
            taken |= draft.cue
            yield draft
    yield from read_according(tree, lexicon)
    yield from read_documents(tree, lexicon)


def _read(tree: Tree, index: int, lexicon: Lexicon) -> Draft | None:
    match tree.words[index].upos:
        case "VERB":
            if tree.words[index].relation in {"amod", "case", "compound"}:
                return None
            return VerbReader(tree, index, lexicon).read()
        case "NOUN":
            return read_noun(tree, index, lexicon)
        case "ADJ":
            return read_adjective(tree, index, lexicon)
    return None
