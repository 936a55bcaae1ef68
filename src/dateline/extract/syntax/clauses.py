"""Who does what a verb says, and to what, by the heads of the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.extract.syntax.tree import Tree
from dateline.lang import Language

_ACTIVE = ("nsubj", "csubj")
_PASSIVE = ("nsubj:pass", "csubj:pass")
_OBJECTS = ("obj", "iobj")
_OBLIQUES = ("obl", "nmod", "obl:agent")
_CONTROLLED = frozenset({"xcomp", "advcl", "ccomp"})
_DEEP = 8  # verbs up to the one that has the subject


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands around a verb; all numbers are indexes of words.

    Attributes:
        verb: The verb.
        is_passive: Whether its subject undergoes it.
        is_reduced: Whether it is a passive without auxiliary: "shells fired by the navy".
        doers: Heads of those who do it; empty where the sentence does not say.
        objects: Heads of what undergoes it.
    """

    verb: int
    is_passive: bool
    is_reduced: bool
    doers: tuple[int, ...]
    objects: tuple[int, ...]


class Reader:
    """Reads clauses of one tree."""

    def __init__(self, tree: Tree, lists: Mapping[str, frozenset[str]]) -> None:
        """Note what to read: the tree, by the language's lists in `syntax.toml`."""
        self._tree, self._takers = tree, lists["takers"]
        self._relatives, self._counters = lists["relatives"], lists["counters"]

    def clause(self, verb: int) -> Clause:
        """What stands around the word `verb`."""
        passive = self.is_passive(verb)
        doers = self.agents(verb) if passive else self.subjects(verb)
        undergoing = self.subjects(verb) if passive else self._objects(verb)
        reduced = passive and not self._tree.children(verb, "aux:pass")
        return Clause(verb, passive, reduced, tuple(doers), tuple(undergoing))

    def is_passive(self, verb: int) -> bool:
        """Whether the verb is passive: by its auxiliary, its subject, its agent or its place."""
        tree, word = self._tree, self._tree.words[verb]
        if tree.children(verb, "aux:pass", *_PASSIVE, "obl:agent"):
            return True
        if word.xpos != "VBN" or tree.children(verb, "aux", *_ACTIVE):
            return False
        if word.relation in {"acl", "amod"}:
            return True
        return word.relation == "conj" and self.is_passive(word.head)

    def agents(self, verb: int) -> list[int]:
        """Those who do what a passive verb says, with all members of a list."""
        found = self._tree.children(verb, "obl:agent")
        return [each for agent in found for each in self._tree.members(agent)]

    def subjects(self, verb: int, depth: int = 0) -> list[int]:
        """The grammatical subject of a verb, also one that it shares with another verb."""
        own = self._tree.children(verb, *_ACTIVE, *_PASSIVE)
        if own:
            return self._resolved(own[-1])
        if depth > _DEEP:
            return []
        return self._shared(verb, depth + 1)

    def makers(self, noun: int) -> list[int]:
        """Those whose doing an event noun is: after "by", or agents of its participle."""
        tree = self._tree
        found = [i for i in tree.children(noun, *_OBLIQUES) if "by" in tree.markers(i)]
        for verb in tree.children(noun, "acl", "acl:relcl"):
            found += tree.children(verb, "obl:agent")
        return [each for maker in found for each in tree.members(maker)]

    def carrier(self, noun: int) -> int | None:
        """The verb that has the noun as object or subject, also as one of "a series of" them."""
        tree = self._tree
        while self._is_counted(noun):
            noun = tree.words[noun].head
        word = tree.words[noun]
        is_in = word.relation == "obl" and "in" in tree.markers(noun)
        verbs = tree.children(noun, "acl", "acl:relcl")
        if is_in or word.relation in {*_OBJECTS, *_ACTIVE, *_PASSIVE}:
            verbs.insert(0, word.head)
        return next((verb for verb in verbs if tree.words[verb].upos in {"VERB", "AUX"}), None)

    def _is_counted(self, noun: int) -> bool:
        """Whether the noun stands in a list or after "a series of"."""
        tree, word = self._tree, self._tree.words[noun]
        if word.relation == "conj":
            return True
        return word.relation == "nmod" and tree.lower(word.head) in self._counters

    def _shared(self, verb: int, depth: int) -> list[int]:
        word = self._tree.words[verb]
        relation, above = word.relation, word.head
        if above < 0:
            return []
        if relation == "conj":
            return self.subjects(above, depth)
        if relation.startswith("acl"):
            return self._of_noun(verb, depth)
        if relation in _CONTROLLED:
            return self._controller(verb, depth)
        return []

    def _of_noun(self, verb: int, depth: int) -> list[int]:
        """The noun that a participle describes; for an infinitive, whoever has the noun."""
        tree, noun = self._tree, self._tree.words[verb].head
        if tree.words[verb].xpos in {"VBN", "VBG"} or tree.words[verb].relation == "acl:relcl":
            return tree.members(noun) if tree.words[noun].upos != "VERB" else []
        owners = tree.children(noun, "nmod:poss")
        if owners:
            return tree.members(owners[0])
        above = tree.words[noun].head
        return self.subjects(above, depth) if above >= 0 else []

    def _controller(self, verb: int, depth: int) -> list[int]:
        """The word above, or its object: "ordered the plant to ...", "blamed Chad for ..."."""
        tree, above = self._tree, self._tree.words[verb].head
        planners = self._planners(verb)
        if planners:
            return planners
        objects = self._objects(above)
        is_told = tree.words[verb].relation == "xcomp" or tree.markers(verb) & self._takers
        if objects and is_told:
            return objects
        return self.subjects(above, depth)

    def _planners(self, verb: int) -> list[int]:
        """Whose move an infinitive tells of that the parser hung on the verb above.

        "Discussed a move by Chad to deploy troops."
        """
        tree = self._tree
        first = min(tree.whole(verb))
        if tree.lower(first) != "to" or first == 0:
            return []
        last = first - 1
        while tree.words[last].relation in {"conj", "compound", "flat", "amod"}:
            last = tree.words[last].head
        by_phrase = tree.words[last].relation == "nmod" and "by" in tree.markers(last)
        return tree.members(last) if by_phrase else []

    def _objects(self, verb: int) -> list[int]:
        found = self._tree.children(verb, *_OBJECTS)
        return [each for item in found for each in self._tree.members(item)]

    def _resolved(self, subject: int) -> list[int]:
        """The subject with all members of a list; a relative pronoun is the noun it stands for."""
        tree = self._tree
        verb = tree.words[subject].head
        while verb >= 0 and tree.words[verb].relation == "conj":
            verb = tree.words[verb].head
        is_relative = tree.lower(subject) in self._relatives
        if is_relative and verb >= 0 and tree.words[verb].relation == "acl:relcl":
            return tree.members(tree.words[verb].head)
        return tree.members(subject)


def lists_of(language: Language) -> dict[str, frozenset[str]]:
    """The word lists of the language's `syntax.toml`, by name."""
    tables = language.tables.get("syntax", {})
    return {name: frozenset(table["words"]) for name, table in tables.items() if "words" in table}
