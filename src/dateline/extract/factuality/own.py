"""The operators of an event's own clause: helpers, negation, hedges, conditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.extract.factuality.signatures import Operator, Signatures
from dateline.extract.syntax import Tree

_SUBJECTS = ("nsubj", "nsubj:pass", "expl", "csubj")
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl")
_HELPERS = ("aux", "aux:pass", "cop")
_ADVERBS = ("advmod", "advmod:emph", "det", "cc:preconj", "cc")
_ABOUT = (("perfect", "aux"), ("negation", "advmod"))  # what else tells helpers apart
_SENTENCES = frozenset({"root", "parataxis", "ccomp"})


class Clause:
    """Reads the words that hang on one word of a tree."""

    def __init__(self, tree: Tree, signatures: Signatures) -> None:
        """Note what to read, by which classes."""
        self._tree, self._signatures = tree, signatures

    def operators(self, word: int) -> Iterator[Operator]:
        """The operators on `word`, the innermost first.

        Negation stands outside helpers: "will not" is surer than "not".
        """
        yield from self._helpers(word)
        yield from self._determiners(word)
        yield from self._listed(word, "adverbs", _ADVERBS)
        yield from self._listed(word, "adjectives", ("amod", "compound"))
        taken = self.has(word, "definite", "det", "nmod:poss")
        yield from self._listed(
            word, "marks", ("mark", "advmod", "cc", *(() if taken else ("case",)))
        )
        yield from self._mood(word)

    def forms(self, word: int) -> list[str]:
        """The forms under which a word may be listed, those of two words first."""
        found = self._tree.words[word]
        single = [found.text.lower(), found.lemma.lower()]
        below = self._tree.children(word, "advmod", "det", "fixed", "compound:prt")
        near = [self._tree.lower(child) for child in below]
        pairs = [f"{text} {single[0]}" for text in near] + [f"{single[1]} {text}" for text in near]
        return [*pairs, *[f"{single[0]} {text}" for text in near], *single]

    def has(self, word: int, name: str, *relations: str) -> bool:
        """Whether a word of list `name` depends on `word` by one of `relations`."""
        listed = self._signatures.words.get(name, frozenset())
        return any(
            self._tree.lower(child) in listed for child in self._tree.children(word, *relations)
        )

    def _listed(self, word: int, place: str, relations: Sequence[str]) -> Iterator[Operator]:
        for child in self._tree.children(word, *relations):
            name = self._signatures.find(place, self.forms(child))
            if name is not None and not self._is_limited(child):
                yield Operator(name, child)

    def _is_limited(self, child: int) -> bool:
        """Whether it is "not only", which denies nothing."""
        after = self._tree.words[child + 1 : child + 2]
        return any(word.text.lower() in self._signatures.words["only"] for word in after)

    def _determiners(self, word: int) -> Iterator[Operator]:
        """What denies the noun itself, or something that the verb has about it."""
        yield from self._listed(word, "determiners", ("det", "amod"))
        for holder in self._tree.children(word, *_ARGUMENTS):
            place = "determiners" if holder < word else "objects"
            name = self._signatures.find(place, self.forms(holder))
            if name is not None:
                yield Operator(name, holder)
            else:
                yield from self._listed(holder, place, ("det", "cc:preconj", "amod"))

    def _helpers(self, word: int) -> Iterator[Operator]:
        """The modal, with "have" where the verb is in the perfect; "is to"."""
        perfect, denied = (self.has(word, *each) for each in _ABOUT)
        for child in self._tree.children(word, *_HELPERS):
            found = self._tree.words[child]
            single = [found.text.lower(), found.lemma.lower()] if found.xpos == "MD" else []
            forms = [f"{form} have" for form in single] if perfect else []
            forms += [f"{form} not" for form in single if denied and not perfect]
            name = self._signatures.find("helpers", [*forms, *single])
            if name is not None:
                yield Operator(name, child)
        yield from self._arranged(word)

    def _arranged(self, word: int) -> Iterator[Operator]:
        helpers = self._tree.children(word, *_HELPERS)
        pending = ["be yet to"] if self.has(word, "yet", "advmod") else []
        name = self._signatures.find("helpers", [*pending, "be to"])
        is_bare = self._tree.words[word].relation == "root" and not helpers  # "Navy to Sail"
        arranged = is_bare or self.has(word, "finite-be", *_HELPERS)
        if name is None or not arranged or self.has(word, "perfect", "aux"):
            return
        if self.has(word, "infinitive", "mark"):
            yield Operator(name, helpers[0] if helpers else self._tree.children(word, "mark")[0])

    def _mood(self, word: int) -> Iterator[Operator]:
        """Whether the clause asks or commands."""
        found, tree = self._tree.words[word], self._tree
        if found.relation not in _SENTENCES:
            return
        if found.relation == "root" and tree.words[-1].text == "?":
            yield Operator("question", len(tree.words) - 1)
        bare = found.xpos == "VB" and not tree.children(word, *_HELPERS, *_SUBJECTS, "mark")
        if bare:
            yield Operator("imperative", word)
