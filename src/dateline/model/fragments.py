"""Named parts of patterns: what several rules of a file share is written once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from dateline.errors import RuleError

_NAME = re.compile(r"\{([a-z_]+)\}")


def fragments_from(tables: Mapping[str, Any]) -> dict[str, str]:
    """The named parts of one rule file.

    Args:
        tables: The file's content. `[pattern]` names parts of patterns; each table under
            `[value]` maps words to what they mean, and its name stands for all of its words.
    """
    named = {name: alternation(words) for name, words in tables.get("value", {}).items()}
    return named | dict(tables.get("pattern", {}))


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of `words`, longest first; a word with a capital is read as written."""
    ordered = sorted(words, key=len, reverse=True)
    lower = [_escaped(word) for word in ordered if word == word.lower()]
    cased = [_escaped(word) for word in ordered if word != word.lower()]
    exact = [f"(?-i:{'|'.join(cased)})"] if cased else []
    return "|".join(exact + lower)


def expand(pattern: str, fragments: Mapping[str, str], where: str) -> str:
    """Replace each `{name}` in `pattern` by the part of that name.

    Raises:
        RuleError: No part has that name.
    """

    def part(match: re.Match[str]) -> str:
        if match[1] not in fragments:
            raise RuleError(f"{where}: no [pattern] or [value] is named {match[1]!r}. Add it.")
        return f"(?:{expand(fragments[match[1]], fragments, where)})"

    return _NAME.sub(part, pattern)


def _escaped(word: str) -> str:
    return r"\s+".join(re.escape(piece) for piece in word.split())
