"""What the network reads of a sentence: word pieces, and how each word is written.

Training reads sentences through this module too, so that it and run time never differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

# Longer words are addresses and the like, of which the rest tells no more.
MOST_PIECES = 8
SHAPES = 8
_REMEMBERED_WORDS = 50_000
_Cut = Callable[[str], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sentence of n words as the network reads it.

    Attributes:
        ids: Pieces' numbers in the vocabulary: [CLS], the words' pieces, [SEP].
        shapes: For each piece the shape of its word; 0 for the two marks.
        first: For each word the index of its first piece.
    """

    ids: list[int]
    shapes: list[int]
    first: list[int]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Divides words into the pieces of a vocabulary.

    Attributes:
        cut: One word's pieces: 1 to `MOST_PIECES` numbers.
        begin: Number of the mark before a sentence, [CLS].
        end: Number of the mark after it, [SEP].
    """

    cut: _Cut
    begin: int
    end: int

    @classmethod
    def load(cls, path: Path | str) -> Pieces:
        """Read a vocabulary in the format of the `tokenizers` library.

        Raises:
            Exception: The library cannot read the file (it raises no narrower class), or
                [CLS], [SEP] or [UNK] is missing.
        """
        # Not at the top: whoever parses nothing need not wait for the library.
        from tokenizers import Tokenizer  # noqa: PLC0415

        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        vocabulary = tokenizer.get_vocab()
        begin, end, unknown = (vocabulary[mark] for mark in ("[CLS]", "[SEP]", "[UNK]"))

        @lru_cache(_REMEMBERED_WORDS)
        def cut(word: str) -> tuple[int, ...]:
            # Half of a surrogate pair, which is no character, cannot be handed on.
            whole = word.encode("utf-8", "replace").decode("utf-8")
            ids = tokenizer.encode(whole, add_special_tokens=False).ids
            return tuple(ids[:MOST_PIECES]) or (unknown,)

        return cls(cut, begin, end)

    def encode(self, words: Sequence[str]) -> Encoded:
        """Pieces of all `words` in order, between the marks."""
        ids, shapes, first = [self.begin], [0], []
        for word in words:
            pieces = self.cut(word)
            first.append(len(ids))
            ids.extend(pieces)
            shapes.extend([shape(word)] * len(pieces))
        return Encoded([*ids, self.end], [*shapes, 0], first)


def shape(word: str) -> int:
    """How a word is written, from 1 to 7; the pieces themselves are all in lower case.

    >>> [shape(word) for word in ("tank", "USS", "A", "Tank", "72", "McDonald", "--")]
    [1, 2, 3, 4, 5, 6, 7]
    """
    if word.islower():
        return 1
    if word.isupper():
        return 2 if len(word) > 1 else 3
    if word[:1].isupper() and word[1:].islower():
        return 4
    return _mixed(word)


def _mixed(word: str) -> int:
    if any(letter.isdigit() for letter in word):
        return 5
    return 6 if any(letter.isupper() for letter in word) else 7
