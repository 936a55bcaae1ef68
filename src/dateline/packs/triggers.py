"""Trigger rules and classes of words of a pack, with what it takes from the folders it uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.errors import RuleError
from dateline.model import Rule, expand, fragments_from, rules_from
from dateline.packs.frames import Frame

CLASS, HINT = "class", "hint"
FORMS = ("verb", "noun", HINT, CLASS)


def triggers_from(
    files: Mapping[str, Mapping[str, Any]], frames: Mapping[str, Frame]
) -> tuple[Rule, ...]:
    """The rules of `files`, in order.

    `{name}` in a pattern stands for the `[pattern]` of that name in any of the files. A rule or
    pattern of a later file takes the place of one of the same name in an earlier file: a pack may
    have a "doing" of its own.

    Args:
        files: Content by name of the file, those that are used before the pack's own.
        frames: By type.

    Raises:
        RuleError: A rule is incomplete, has a form that is none, or names no frame.
    """
    patterns = dict[str, str]()
    for content in files.values():
        patterns |= fragments_from(content)
    found: dict[str, Rule] = {}
    for where, content in files.items():
        for rule in rules_from([_expanded(t, patterns, where) for t in _tables(content)], where):
            _demand(rule, frames, where)
            found.pop(rule.name, None)
            found[rule.name] = rule
    return tuple(found.values())


def _tables(content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return list(content.get("rule", ()))


def _expanded(
    table: Mapping[str, Any], patterns: Mapping[str, str], where: str
) -> Mapping[str, Any]:
    if "pattern" not in table:
        return table
    return {**table, "pattern": expand(table["pattern"], patterns, where)}


def _demand(rule: Rule, frames: Mapping[str, Frame], where: str) -> None:
    form = rule.values.get("form")
    if form not in FORMS:
        raise RuleError(f"{where}: rule {rule.name!r}: `form` must be one of {', '.join(FORMS)}")
    if form != CLASS and rule.values.get("type") not in frames:
        raise RuleError(f"{where}: rule {rule.name!r}: `type` must name a frame of frames.toml")
    needed = {CLASS: (), HINT: ("least",)}.get(form, ("actor",))
    for field in needed:
        if field not in rule.values:
            raise RuleError(f"{where}: rule {rule.name!r} lacks {field}. Add it.")
