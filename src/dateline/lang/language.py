"""A language as the extractor sees it: its rule files and its word lists."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType

from dateline.errors import RuleError
from dateline.model import Rule, rules_from


@dataclass(frozen=True, slots=True)
class Language:
    """All data of one language folder.

    Attributes:
        code: ISO 639-1.
        rules: Rules by the stem of their file: `times`, `cues`, `status`, in file order.
        words: Word lists by name, from `words.toml`, in file order.
    """

    code: str
    rules: Mapping[str, tuple[Rule, ...]]
    words: Mapping[str, tuple[str, ...]]


def load_language(code: str = "en") -> Language:
    """Read the folder `lang/<code>`.

    Raises:
        RuleError: There is no such folder, or one of its files is wrong.
    """
    folder = resources.files("dateline.lang") / code
    if not (folder / "words.toml").is_file():
        raise RuleError(f"there is no language {code!r}: lang/{code}/words.toml is missing")
    rules, words = {}, {}
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        stem, _, suffix = file.name.rpartition(".")
        if suffix != "toml":
            continue
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
        if stem == "words":
            words = {name: tuple(table["words"]) for name, table in tables.items()}
        else:
            rules[stem] = rules_from(tables["rule"], f"lang/{code}/{file.name}")
    return Language(code, MappingProxyType(rules), MappingProxyType(words))
