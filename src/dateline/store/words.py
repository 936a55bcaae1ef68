"""Words as search compares them: the same for a file and a database, for texts and questions.

Letters are compared without case and accents. A Chinese character or Japanese kana is a word, so
that a name in a text without spaces is found as a phrase.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.errors import UserError

LONGEST = 100  # characters of a word that are compared
MOST_TERMS = 50
_ROOM = 1_000_000  # bytes: https://www.postgresql.org/docs/current/textsearch-limitations.html
_HAN = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ACCENTS = "\u0300-\u036f"
_WORD = re.compile(rf"[{_HAN}]|(?:[^\W_{_HAN}]|[{_ACCENTS}])+")
_ASCII = re.compile("[a-z0-9]+")
# A quotation mark that is left open quotes the rest.
_TERM = re.compile(r'"([^"]*)(?:"(\*?)|$)|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that have to stand one behind the other.

    Attributes:
        words: As they are compared.
        is_prefix: Whether the last one may go on.
    """

    words: tuple[str, ...]
    is_prefix: bool = False

    def begins_at(self, words: list[str], place: int) -> bool:
        """Whether it stands in `words` from `place` on."""
        last = place + len(self.words) - 1
        if last >= len(words) or tuple(words[place:last]) != self.words[:-1]:
            return False
        if self.is_prefix:
            return words[last].startswith(self.words[-1])
        return words[last] == self.words[-1]


def words_in(text: str) -> list[str]:
    """The words of a text in order, as they are compared."""
    if text.isascii():
        words = _ASCII.findall(text.lower())
        # Looked at together: one by one takes as long as all the rest.
        return words if _longest(words) <= LONGEST else [word[:LONGEST] for word in words]
    return [word for found in _WORD.findall(text) if (word := _compared(found))]


def places_in(text: str) -> Iterator[tuple[str, int, int]]:
    """The same words, each with its first character and the one past its last."""
    for found in _WORD.finditer(text):
        if word := _compared(found.group()):
            yield word, found.start(), found.end()


def that_fit(words: list[str]) -> list[str]:
    """As many words from the first on as every database can keep for one text."""
    if len(words) * (4 * LONGEST + 8) < _ROOM:
        return words
    taken = 0
    for count, word in enumerate(words):
        taken += len(word.encode()) + 8
        if taken > _ROOM:
            return words[:count]
    return words


def terms_of(question: str) -> tuple[Term, ...]:
    """What a person looks for: words, "phrases", and beginnings of words with a star.

    No sign has another meaning, and none is an error.

    Raises:
        UserError: There is no word in it, or there are too many.
    """
    found = [_term(*match.groups()) for match in _TERM.finditer(question)]
    terms = tuple(dict.fromkeys(term for term in found if term.words))
    if not terms:
        raise UserError(f"{question[:40]!r}: no word to look for. Write one, such as launch.")
    if sum(len(term.words) for term in terms) > MOST_TERMS:
        raise UserError(f"more than {MOST_TERMS} words to look for. Write fewer.")
    return terms


def _longest(words: list[str]) -> int:
    return max(map(len, words), default=0)


def _term(phrase: str | None, star: str | None, word: str | None) -> Term:
    written = (phrase or "") if word is None else word
    return Term(tuple(words_in(written)), bool(star) or written.endswith("*"))


def _compared(word: str) -> str:
    if word.isascii():
        return word.lower()[:LONGEST]
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(letter for letter in plain if letter.isalnum())[:LONGEST]
