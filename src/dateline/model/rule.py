"""A pattern of a language or pack, with the examples that prove it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from dateline.errors import RuleError

_OWN = {"name", "pattern", "source", "examples", "counterexamples"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a rule file.

    Attributes:
        name: Unique in its file; printed wherever the rule gives a value.
        pattern: What it matches, without regard to case unless the pattern says `(?-i:...)`.
        source: Where the rule or its wording comes from.
        examples: Entries that it must read; at least one. Each has at least `text`.
        counterexamples: Texts in which it must find nothing.
        values: All other fields of the entry; what they mean is up to the reader of the file.

    Raises:
        RuleError: A required field or the example is missing, or the pattern is not valid.
    """

    name: str
    pattern: re.Pattern[str]
    source: str
    examples: tuple[Mapping[str, Any], ...]
    counterexamples: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.examples:
            raise RuleError(f"rule {self.name!r} has no example. Add one under `examples`.")


def rules_from(tables: Iterable[Mapping[str, Any]], where: str) -> tuple[Rule, ...]:
    """Read the `[[rule]]` tables of the file `where`, in order.

    Raises:
        RuleError: An entry is incomplete, or two have one name.
    """
    rules = tuple(_rule(table, where) for table in tables)
    seen: set[str] = set()
    for rule in rules:
        if rule.name in seen:
            raise RuleError(f"{where}: two rules are named {rule.name!r}. Rename one.")
        seen.add(rule.name)
    return rules


def _rule(table: Mapping[str, Any], where: str) -> Rule:
    missing = {"name", "pattern", "source", "examples"} - table.keys()
    if missing:
        name = table.get("name", "without a name")
        raise RuleError(f"{where}: rule {name} lacks {', '.join(sorted(missing))}. Add it.")
    try:
        pattern = re.compile(table["pattern"], re.IGNORECASE | re.VERBOSE)
    except re.error as error:
        raise RuleError(f"{where}: rule {table['name']}: bad pattern: {error}") from error
    return Rule(
        name=table["name"],
        pattern=pattern,
        source=table["source"],
        examples=tuple(_example(example) for example in table["examples"]),
        counterexamples=tuple(table.get("counterexamples", ())),
        values=MappingProxyType({k: v for k, v in table.items() if k not in _OWN}),
    )


def _example(example: str | Mapping[str, Any]) -> Mapping[str, Any]:
    return {"text": example} if isinstance(example, str) else example
