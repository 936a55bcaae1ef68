"""How the parts of a report look: the rules of `en.toml`, read once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import tomli

from dateline.errors import RuleError
from dateline.model import BlockKind, Rule, rules_from

_NAME = re.compile(r"\{\{(\w+)\}\}")
PLACES = ("line", "start", "end", "within", "tail", "head")
# A date is typed as boilerplate; its words are read when the day of publication is asked for.
KINDS = {kind.value: kind for kind in BlockKind} | {"date": BlockKind.BOILERPLATE}


@dataclass(frozen=True, slots=True)
class Wording:
    """The rules of one language, by the place where their words stand, each in file order.

    Attributes:
        line: Rules for a whole line.
        start: Rules for how a line begins.
        end: Rules for how a line ends.
        within: Rules for words anywhere in a line.
        tail: Rules for words that close a line and are another part than the rest of it.
        head: Rules for words that open a line and are another part than the rest of it.
        dateline: Rules for the place, day and agency that open the first paragraph.
        common: Words that every text of the language has, in small letters.
    """

    line: tuple[Rule, ...]
    start: tuple[Rule, ...]
    end: tuple[Rule, ...]
    within: tuple[Rule, ...]
    tail: tuple[Rule, ...]
    head: tuple[Rule, ...]
    dateline: tuple[Rule, ...]
    common: frozenset[str]


@cache  # the file is part of the package and never changes: reading it again gives the same
def load_wording(code: str = "en") -> Wording:
    """Read `read/<code>.toml`.

    Raises:
        RuleError: There is no such file, or one of its entries is wrong.
    """
    name = f"{code}.toml"
    file = resources.files("dateline.read") / name
    if not file.is_file():
        raise RuleError(f"there is no wording for {code!r}: read/{name} is missing")
    tables = tomli.loads(file.read_text(encoding="utf-8"))
    rules = rules_from(_expanded(tables, name), f"read/{name}")
    dateline = tuple(rule for rule in rules if rule.values["part"] == "dateline")
    others = [rule for rule in rules if rule not in dateline]
    common = frozenset(tables["language"]["words"])
    by_place = {place: _at(others, place) for place in PLACES}
    return Wording(**by_place, dateline=dateline, common=common)


def kind_of(rule: Rule) -> BlockKind:
    """What the words are that `rule` finds."""
    return KINDS[rule.values["part"]]


def _at(rules: list[Rule], place: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.values["at"] == place)


def _expanded(tables: Mapping[str, Any], name: str) -> Iterator[dict[str, Any]]:
    patterns: dict[str, str] = {}
    for key, pattern in tables["patterns"].items():
        patterns[key] = _fill(pattern, patterns, name)
    for table in tables["rule"]:
        if table.get("part") not in KINDS or table.get("at") not in PLACES:
            raise RuleError(f"read/{name}: rule {table.get('name')}: `part` or `at` is unknown.")
        yield {**table, "pattern": _fill(table["pattern"], patterns, name)}


def _fill(pattern: str, patterns: Mapping[str, str], name: str) -> str:
    try:
        return _NAME.sub(lambda match: patterns[match[1]], pattern)
    except KeyError as error:
        raise RuleError(f"read/{name}: there is no pattern named {error}. Define it.") from error
