"""A language as the extractor sees it: its rule files and its word lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

import tomli

from dateline.errors import RuleError
from dateline.lang.lemmas import Lemmatiser
from dateline.lang.parse import Parser, Unparsed
from dateline.lang.repairs import Repaired
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.splitter import Splitter
from dateline.lang.syntax.engine import Engine, load_network
from dateline.model import Rule, expand, fragments_from, rules_from

ACCURATE = "accurate"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Language:
    """All data of one language folder; equal to itself only, so that what is made of it is kept.

    Attributes:
        code: ISO 639-1.
        rules: Rules by the stem of their file: `times`, `cues`, `status`, in file order.
        words: Word lists by name, from `words.toml`, in file order.
        tables: What else a rule file holds, by the stem of the file: `value` has the meanings of
            words, `pattern` the named parts of patterns.
        parser: Parses sentences, and repairs the parses; it reads its files when first used.
    """

    code: str
    rules: Mapping[str, tuple[Rule, ...]]
    words: Mapping[str, tuple[str, ...]]
    parser: Parser
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def __repr__(self) -> str:
        """What it is, without its thousands of rules and words."""
        rules = sum(map(len, self.rules.values()))
        return f"<Language {self.code!r}: {rules} rules, {len(self.words)} lists of words>"


def load_language(
    code: str = "en", *, profile: str = ACCURATE, parser: Parser | None = None
) -> Language:
    """Read the folder `lang/<code>`.

    Args:
        code: ISO 639-1.
        profile: Which weights the parser takes: `accurate`, or another that `weights` holds.
        parser: Another parser in place of the one that comes with the language; its parses are
            repaired too, so its relations must be those of Universal Dependencies.

    Raises:
        RuleError: There is no such folder, or one of its files is wrong.
    """
    folder = resources.files("dateline.lang") / code
    if not (folder / "words.toml").is_file():
        raise RuleError(f"there is no language {code!r}: lang/{code}/words.toml is missing")
    rules: dict[str, tuple[Rule, ...]] = {}
    words: dict[str, tuple[str, ...]] = {}
    others: dict[str, Mapping[str, Any]] = {}
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        stem, _, suffix = file.name.rpartition(".")
        if suffix != "toml":
            continue
        tables = tomli.loads(file.read_text(encoding="utf-8"))
        if stem == "words":
            words = {name: tuple(table["words"]) for name, table in tables.items()}
        else:
            rules[stem], others[stem] = _read(tables, f"lang/{code}/{file.name}")
    splitter = Splitter.of(words.get("abbreviations", ()), words.get("prefixes", ()))
    if parser is None:
        load = partial(load_network, Path(str(folder / "weights")), profile)
        parser = Engine(load, splitter, partial(Lemmatiser.load, code))
    if "repairs" in rules and not isinstance(parser, Repaired | Unparsed):
        parser = Repaired(parser, Knowledge.of(splitter, rules, words, others))
    return Language(
        code,
        MappingProxyType(rules),
        MappingProxyType(words),
        parser,
        MappingProxyType(others),
    )


def load_rules(stem: str, code: str = "en") -> tuple[Rule, ...]:
    """The rules of one file of the folder `lang/<code>`, without the rest of the language.

    Raises:
        RuleError: There is no such file, or it is wrong.
    """
    file = resources.files("dateline.lang") / code / f"{stem}.toml"
    where = f"lang/{code}/{stem}.toml"
    if not file.is_file():
        raise RuleError(f"{where} is missing")
    rules, _ = _read(tomli.loads(file.read_text(encoding="utf-8")), where)
    return rules


def _read(
    tables: Mapping[str, Any], where: str
) -> tuple[tuple[Rule, ...], Mapping[str, Mapping[str, Any]]]:
    fragments = fragments_from(tables)
    rules = [dict(table) for table in tables.get("rule", ())]
    for rule in rules:
        if "pattern" in rule:
            rule["pattern"] = expand(rule["pattern"], fragments, where)
    rest = {key: table for key, table in tables.items() if key != "rule"}
    rest["pattern"] = {name: expand(text, fragments, where) for name, text in fragments.items()}
    return rules_from(rules, where), MappingProxyType(rest)
