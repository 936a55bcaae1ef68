"""The word lists of a language that finding names needs."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.lang import Language


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sets of words in lower case; each is described in the language's names.toml."""

    activities: frozenset[str]
    address: frozenset[str]
    asides: frozenset[str]
    attributive: frozenset[str]
    auxiliaries: frozenset[str]
    bodies: frozenset[str]
    calendar: frozenset[str]
    chinese: frozenset[str]
    directions: frozenset[str]
    facilities: frozenset[str]
    given: frozenset[str]
    korean: frozenset[str]
    locatives: frozenset[str]
    motion: frozenset[str]
    nonnames: frozenset[str]
    openers: frozenset[str]
    organs: frozenset[str]
    particles: frozenset[str]
    parting: frozenset[str]
    peoples: frozenset[str]
    places: frozenset[str]
    services: frozenset[str]
    speech: frozenset[str]
    titles: frozenset[str]
    trades: frozenset[str]
    verbs: frozenset[str]
    function_words: frozenset[str]
    prepositions: frozenset[str]

    @classmethod
    def of(cls, language: Language) -> Lexicon:
        """The lists of `language`; a list that it lacks is empty."""
        tables = language.tables.get("names", {})
        lists = {
            name: table["words"]
            for name, table in tables.items()
            if name in cls.__slots__ and "words" in table
        }
        shared = {"function_words", "prepositions"}
        lists.update({name: language.words.get(name, ()) for name in shared})
        return cls(**{name: frozenset(lists.get(name, ())) for name in cls.__slots__})

    def may_follow_subject(self, word: str) -> bool:
        """Whether the word is no noun, as far as that is plain: a verb, or a function word."""
        if self.is_verb(word) or word in self.function_words:
            return True
        return word in self.prepositions or word.endswith("ly")

    def is_verb(self, word: str) -> bool:
        """Whether the word is a verb in the past, or a frequent one in the present."""
        return word in self.verbs or word in self.speech or word.endswith("ed")

    def head_kind(self, word: str) -> str | None:
        """What a name is that ends in `word`: body, facility or place."""
        if word in self.facilities:
            return "facility"
        if word in self.bodies:
            return "body"
        return "place" if word in self.places else None
