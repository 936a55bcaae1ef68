"""Which words attribute, and by which construction, as a language's data say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.lang import Language

OTHER = "other"
"""The kind of a word that attributes by its construction alone."""


@dataclass(frozen=True, slots=True)
class Construction:
    """Words whose content stands in one way.

    Attributes:
        words: Their dictionary forms; with a preposition: "call for".
        is_open: Whether every word takes part but for those in `barred`.
        barred: Dictionary forms that never do.
    """

    words: frozenset[str]
    is_open: bool = False
    barred: frozenset[str] = frozenset()

    def takes(self, word: str) -> bool:
        """Whether the word attributes when its content stands so."""
        return word in self.words or (self.is_open and word not in self.barred)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The attributing words of a language.

    Attributes:
        constructions: By name.
        kinds: What a source does by a word: the kind of each dictionary form.
        words: Small words that the code asks for, by name.
    """

    constructions: Mapping[str, Construction]
    kinds: Mapping[str, str]
    words: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, language: Language) -> Lexicon:
        """Take it from `attributions.toml` of `language`."""
        tables = language.tables.get("attributions", {})
        words = {k: frozenset(v) for k, v in tables.get("words", {}).items() if k != "source"}
        kinds: dict[str, str] = {}
        for kind, table in tables.get("kinds", {}).items():
            for word in table["words"]:
                kinds.setdefault(word, kind)
        constructions = {
            name: Construction(
                frozenset(table.get("words", ())),
                table.get("open", False),
                frozenset(table.get("except", ())),
            )
            for name, table in tables.get("constructions", {}).items()
        }
        return cls(constructions, kinds, words)

    def takes(self, construction: str, word: str) -> bool:
        """Whether the word attributes by the construction."""
        found = self.constructions.get(construction)
        return found is not None and found.takes(word)

    def kind(self, word: str) -> str:
        """What a source does by the word."""
        return self.kinds.get(word, OTHER)
