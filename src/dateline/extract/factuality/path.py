"""From an event's word up to the root of its sentence, with all that is met on the way."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.extract.factuality.own import Clause
from dateline.extract.factuality.signatures import Operator, Signatures
from dateline.extract.syntax import Tree

_CLAUSES = frozenset({"ccomp", "csubj", "csubj:pass", "csubj:outer", "parataxis", "acl", "xcomp"})
_ADVERBIAL = frozenset({"advcl", "advcl:relcl"})
_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
_KINDS = {"compound": "kind", "flat": "kind", "nmod:desc": "kind", "amod": "described"}
_NOMINAL = ("obj", "iobj", "obl", "nmod", "nsubj:pass")
_NO_WORD = frozenset({"clause", "infinitive", "purpose", "kind", "described", "beside"})
_NO_WORD |= {"done", "doing", "known", "shared", "bare"}


class Path:
    """Reads what governs the words of one tree."""

    def __init__(self, tree: Tree, signatures: Signatures) -> None:
        """Note what to read, by which classes."""
        self._tree, self._signatures = tree, signatures
        self._clause = Clause(tree, signatures)

    def operators(self, word: int) -> list[Operator]:
        """All that bears on the event that `word` names, the innermost first."""
        found: list[Operator] = []
        own = True
        while True:
            if own:
                found += self._fresh(word, found)
            head, relation = self._tree.words[word].head, self._tree.words[word].relation
            if head < 0 or (relation == "acl:relcl" and self._found("that", head) is None):
                return found
            own = relation != "conj" or self._shares(word, head)
            name = self._step(word, head)
            if name is not None:
                found.append(self._met(name, word, head))
                if self._signatures.classes[name].stops:
                    return found
            word = head

    def _met(self, name: str, word: int, head: int) -> Operator:
        if name in _NO_WORD:
            return Operator(name, word)
        return Operator(name, head, nominal=self._tree.words[head].upos == "NOUN")

    def _fresh(self, word: int, found: Sequence[Operator]) -> list[Operator]:
        """The operators of its own clause; a word that has counted for an event does not again."""
        first: dict[int, Operator] = {}
        for each in self._clause.operators(word):
            first.setdefault(each.word, each)
        taken = {each.word for each in found}
        return [each for each in first.values() if each.word not in taken]

    def _shares(self, word: int, head: int) -> bool:
        """Whether the second member of a list stands under the helpers of the first."""
        tree = self._tree
        if tree.words[word].upos == "NOUN":
            return not tree.children(word, "det", "case")
        if tree.children(word, "aux", "aux:pass", "nsubj", "nsubj:pass", "mark"):
            return False
        same = tree.words[word].xpos == tree.words[head].xpos
        return same or self._clause.has(word, "either", "cc")

    def _step(self, word: int, head: int) -> str | None:
        """The class under which `head` puts `word`."""
        relation = self._tree.words[word].relation
        if relation in _ADVERBIAL:
            return self._adverbial(word, head)
        if relation in _CLAUSES or relation == "acl:relcl":  # "no sign it fired" looks like one
            return self._clausal(word, head)
        if relation in _KINDS:
            return _KINDS[relation]
        if relation in _SUBJECTS:
            return self._found("subject", head) or self._standing(word)
        if relation.startswith(_NOMINAL):
            return self._governed(word, head) or self._standing(word)
        return None

    def _found(self, place: str, head: int) -> str | None:
        return self._signatures.find(place, self._clause.forms(head))

    def _clausal(self, word: int, head: int) -> str | None:
        """Under a word that has a clause, an infinitive or a participle."""
        found, tree = self._tree.words[word], self._tree
        if self._is_infinitive(word):
            return self._infinitive(head) or "infinitive"
        subject = tree.children(word, "nsubj", "nsubj:pass", "aux")
        if found.xpos in {"VBG", "VBN"} and not subject:
            return self._governed(word, head) or self._participle(word)
        return self._found("that", head) or (None if found.relation == "parataxis" else "clause")

    def _participle(self, word: int) -> str | None:
        if self._tree.words[word].relation == "xcomp":
            return None
        return "done" if self._tree.words[word].xpos == "VBN" else "doing"

    def _is_infinitive(self, word: int) -> bool:
        bare = self._tree.words[word].xpos == "VB" and not self._tree.children(word, "aux")
        return bare or self._clause.has(word, "infinitive", "mark")

    def _infinitive(self, head: int) -> str | None:
        if self._clause.has(head, "too", "advmod"):
            return self._signatures.find("to", self._signatures.words["too"])
        return self._found("to", head)

    def _governed(self, word: int, head: int) -> str | None:
        """The class of `head` for a noun or form in -ing, with its preposition."""
        forms, markers = self._clause.forms(head), sorted(self._tree.markers(word))
        if self._tree.words[word].relation != "nsubj:pass" and markers:
            forms = [f"{form} {marker}" for marker in markers for form in forms]
        return self._signatures.find("noun", forms)

    def _adverbial(self, word: int, head: int) -> str | None:
        markers = sorted(self._tree.markers(word))
        if self._clause.has(word, "infinitive", "mark"):
            return self._infinitive(head) or "purpose"
        near = self._tree.words[word].xpos == "VBG" and self._is_next(word, head)
        name = self._governed(word, head) if markers or near else None
        if name is None and self._signatures.find("marks", markers) is None:
            return "beside"
        return name

    def _is_next(self, word: int, head: int) -> bool:
        """Whether only particles part it from its head: "rule out testing"."""
        between = self._tree.words[head + 1 : word]
        return head < word and all(each.relation == "compound:prt" for each in between)

    def _standing(self, word: int) -> str:
        """Whether a noun is taken for granted, or stands as its verb does."""
        if self._tree.children(word, "nmod:poss") or self._clause.has(word, "definite", "det"):
            return "known"
        return "shared" if self._tree.children(word, "det", "nummod") else "bare"
