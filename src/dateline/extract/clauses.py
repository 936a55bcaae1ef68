"""Clauses without a parser: the stretch of a sentence that one verb or event noun governs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.lang import Language
from dateline.model import Rule, Span

_JOINT = re.compile(r"\band\b|,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language about clauses and verbs, by name.

    Attributes:
        borders: Each match ends one clause and begins the next.
        before: What stands to the left of a word; these patterns end at the end of the text.
    """

    borders: tuple[Rule, ...]
    before: dict[str, Rule]

    @classmethod
    def of(cls, language: Language) -> Grammar:
        """Take them from the files `clauses.toml` and `verbs.toml` of `language`."""
        verbs = language.rules.get("verbs", ())
        return cls(language.rules.get("clauses", ()), {rule.name: rule for rule in verbs})

    def follows(self, name: str, left: str) -> bool:
        """Whether a word with `left` before it stands as rule `name` says."""
        return self.before[name].pattern.search(left) is not None

    def cuts(self, text: str, start: int, end: int) -> list[Span]:
        """The borders in `text` from `start` to `end`, in order."""
        found = {
            Span(*match.span())
            for rule in self.borders
            for match in rule.pattern.finditer(text, start, end)
        }
        return sorted(found)


def clause(text: str, sentence: Span, cuts: Iterable[Span], word: Span) -> Span:
    """The clause of `sentence` that holds `word`: between the borders nearest to it."""
    start, end = sentence.start, sentence.end
    for cut in cuts:
        if cut.end <= word.start:
            start = max(start, cut.end)
        elif cut.start >= word.end:
            end = min(end, cut.start)
    return _trimmed(text, start, end, word)


def share(text: str, clause_: Span, word: Span, others: Sequence[Span]) -> Span:
    """The part of `clause_` that belongs to `word` where `others` stand in the same clause.

    The last "and" or comma between two of them parts them; without one the second begins where
    it stands.
    """
    start, end = clause_.start, clause_.end
    for other in others:
        if clause_.start <= other.start and other.end <= word.start:
            start = max(start, _joint(text, other.end, word.start))
        elif word.end <= other.start and other.end <= clause_.end:
            end = min(end, _joint(text, word.end, other.start))
    return _trimmed(text, start, end, word)


def _joint(text: str, start: int, end: int) -> int:
    last = end
    for match in _JOINT.finditer(text, start, end):
        last = match.start()
    return last


def _trimmed(text: str, start: int, end: int, word: Span) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece) - len(piece.rstrip())
    return Span(min(start + left, word.start), max(end - right, word.end))
