"""Whom the words of a source stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.extract.reported.branches import SUBJECTS, lemma
from dateline.extract.reported.documents import issuer
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.told import Told
from dateline.extract.syntax import Tree
from dateline.model import Span

_PERSON, _BODY = "PER", "ORG"
_NEAR = 3  # sentences back in which a pronoun's antecedent is looked for
_CAUSES = frozenset({"acl:relcl", "acl"})


class Names:
    """Resolves the sources of one document, asked for in the order of the text."""

    def __init__(self, trees: Sequence[Tree], lexicon: Lexicon) -> None:
        """Read the names of all sentences.

        Args:
            trees: Those of all sentences of the document.
            lexicon: Pronouns, by what they stand for, and documents.
        """
        self._trees, self._lexicon = trees, lexicon
        self._full: dict[str, str] = {}
        self._bodies: dict[str, list[tuple[int, str]]] = {}
        # Who acts in each sentence, and everybody named in it, by kind.
        self._acting: dict[tuple[int, str], str] = {}
        self._named: dict[tuple[int, str], list[str]] = {}
        for index, tree in enumerate(trees):
            self._note(index, tree)

    def resolve(self, one: Told, speaker: str | None) -> str | None:
        """The name of the source; None where the text does not settle it.

        Args:
            one: The attribution.
            speaker: Whose words it stands in: the one whom "I" means.
        """
        tree = self._trees[one.sentence]
        if not one.source:
            return None
        head = tree.head_of(Span(one.source[0].start, one.source[-1].end))
        if head is None:
            return None
        name = self._named_by(tree, head, one.sentence, speaker)
        if name is not None and tree.lower(head) in self._lexicon.words["people"]:
            self._acting.setdefault((one.sentence, _PERSON), name)
        return name

    def at(self, sentence: int, span: Span) -> str | None:
        """The name that the words at a place stand for."""
        tree = self._trees[sentence]
        head = tree.head_of(span)
        return None if head is None else self._named_by(tree, head, sentence, None)

    def _named_by(self, tree: Tree, head: int, sentence: int, speaker: str | None) -> str | None:
        words, form = self._lexicon.words, tree.lower(head)
        if form in words["speaker"]:
            return speaker
        if form in words["relatives"]:
            noun = _antecedent(tree, head)
            return None if noun is None else self._named_by(tree, noun, sentence, speaker)
        if form in words["people"]:
            return self._before(sentence, _PERSON)
        if form in words["things"]:
            return self._before(sentence, _BODY)
        own = self._at(tree, head)
        return self._noun(tree, head, sentence, speaker) if own is None else own

    def _noun(self, tree: Tree, head: int, sentence: int, speaker: str | None) -> str | None:
        """Whose document it is, or the body that it is short for."""
        owner = issuer(tree, head, self._lexicon)
        if owner is None:
            return self._body(tree, head, sentence)
        return self._named_by(tree, owner, sentence, speaker)

    def _at(self, tree: Tree, head: int) -> str | None:
        for named in tree.names:
            if named.first <= head < named.last:
                return self._whole(_words(tree, named.first, named.last))
        # A name that was given in full before, and is not seen to be one here.
        return self._full.get(tree.lower(head)) if tree.words[head].upos == "PROPN" else None

    def _whole(self, name: str) -> str:
        """The first full name that ends as the name does: "Doe" for "Jane Doe"."""
        return self._full.get(name.casefold(), name)

    def _body(self, tree: Tree, head: int, sentence: int) -> str | None:
        """The body last named with that word: "the ministry" after "Foreign Ministry"."""
        word = lemma(tree, head)
        is_definite = any(tree.lower(i) == "the" for i in tree.children(head, "det"))
        if tree.words[head].upos != "NOUN" or not is_definite:
            return None
        if set(tree.children(head, "nmod", "compound", "nmod:poss")):
            return None
        known = self._bodies.get(word, [])
        last = bisect_right(known, sentence, key=lambda each: each[0])
        return known[last - 1][1] if last else None

    def _before(self, sentence: int, kind: str) -> str | None:
        """Who acted last, or was the only one named, up to the sentence."""
        for index in range(sentence, max(sentence - _NEAR, 0) - 1, -1):
            acting = self._acting.get((index, kind))
            if acting is not None:
                return acting
            named = set(self._named.get((index, kind), ()))
            if index < sentence and named:
                return named.pop() if len(named) == 1 else None
        return None

    def _note(self, index: int, tree: Tree) -> None:
        for kind, name, head in _names(tree):
            whole = self._whole(name)
            self._named.setdefault((index, kind), []).append(whole)
            if kind == _PERSON and " " in name:
                self._full.setdefault(name.rsplit(" ", 1)[-1].casefold(), name)
            if kind == _BODY:
                for word in set(name.casefold().split()):
                    self._bodies.setdefault(word, []).append((index, name))
            if tree.words[head].relation in SUBJECTS:
                self._acting.setdefault((index, kind), whole)


def _names(tree: Tree) -> Iterator[tuple[str, str, int]]:
    for named in tree.names:
        inside = range(named.first, named.last)
        head = next((i for i in inside if tree.words[i].head not in inside), named.first)
        yield named.kind, _words(tree, named.first, named.last), head


def _words(tree: Tree, first: int, last: int) -> str:
    words = tree.words[first:last]
    name = words[0].text
    for before, word in pairwise(words):
        name += (" " if word.span.start > before.span.end else "") + word.text
    return name


def _antecedent(tree: Tree, relative: int) -> int | None:
    """The noun that a relative pronoun stands for."""
    above = tree.words[relative].head
    for _ in range(len(tree.words)):
        if above < 0:
            return None
        if tree.words[above].relation in _CAUSES:
            noun = tree.words[above].head
            return noun if noun >= 0 else None
        above = tree.words[above].head
    return None
