"""What the repairs know of a language: rules of its `repairs.toml` and word lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.lang.repairs.gazetteer import Gazetteer
from dateline.lang.splitter import Splitter
from dateline.model import Rule


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Rules and words; all words are in small letters.

    Attributes:
        split: Divides sentences into words.
        hidden: Stretches of a sentence that a parser is not shown.
        parts: Rules that tell what a text is, by that.
        words: Word lists of `repairs.toml`, by name.
        titles: What stands before a person's name and is no part of it.
        media: Nouns of media; a name after them is one.
        gazetteer: Names whose kind is known.
        past: Past tenses of irregular verbs.
    """

    split: Splitter
    hidden: tuple[Rule, ...]
    parts: Mapping[str, Rule]
    words: Mapping[str, frozenset[str]]
    titles: frozenset[str]
    media: frozenset[str]
    gazetteer: Gazetteer
    past: Mapping[str, str]

    @classmethod
    def of(
        cls,
        split: Splitter,
        rules: Mapping[str, Sequence[Rule]],
        words: Mapping[str, Sequence[str]],
        tables: Mapping[str, Mapping[str, Any]],
    ) -> Knowledge:
        """The knowledge in a language's rules, word lists and tables."""
        lists = {name: table for name, table in tables["repairs"].items() if "words" in table}
        return cls(
            split,
            tuple(rule for rule in rules["repairs"] if "relation" in rule.values),
            {rule.values["part"]: rule for rule in rules["repairs"] if "part" in rule.values},
            {name: frozenset(table["words"]) for name, table in lists.items()},
            frozenset(tables["names"]["titles"]["words"]),
            frozenset(words["media"]),
            Gazetteer.of(tables["gazetteer"], split),
            dict(verb.split()[:2] for verb in tables["lemmas"]["strong"]["verbs"]),
        )
