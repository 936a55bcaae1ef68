"""An attribution while it is read, in words of one tree."""

from __future__ import annotations

from dataclasses import dataclass

Words = frozenset[int]
"""Indexes of words of one tree."""
NO_WORDS: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in one sentence.

    Attributes:
        word: The word on which the cue stands.
        lemma: Its dictionary form.
        rule: The construction that it was read by.
        cue: The words of the cue.
        source: Those of the source; none where the sentence does not say.
        content: Those of the content; none where it may be a quotation beside.
        carrier: Those of the source that passes it on: "was quoted by the Gazette as saying".
        under: The word on which the cue stands of the one that it is passed on by: "said, citing".
        rest: Those of the content if no quotation beside is it.
    """

    word: int
    lemma: str
    rule: str
    cue: Words
    source: Words
    content: Words
    carrier: Words = NO_WORDS
    under: int | None = None
    rest: Words = NO_WORDS
