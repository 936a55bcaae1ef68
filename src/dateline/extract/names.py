"""Names in a document, and the words that stand for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dateline.extract.analysis import Mention, Sentence
from dateline.lang import Language
from dateline.model import Document, Span
from dateline.packs import Found, Name, Pack, Word, split_words

_IN = {"in", "at", "near", "outside", "around", "from", "leave", "left", "visited"}


def find_mentions(
    document: Document,
    sentences: Sequence[Sentence],
    language: Language,  # noqa: ARG001 (titles and pronouns are the language's)
    pack: Pack,
) -> tuple[Mention, ...]:
    """The names in `sentences`, in text order; no two overlap, and the longest wins."""
    return tuple(
        mention for sentence in sentences for mention in _registered(document, sentence, pack)
    )


def _registered(document: Document, sentence: Sentence, pack: Pack) -> Iterator[Mention]:
    text, span = document.text, sentence.span
    words = split_words(text, span.start, span.end)
    for found in pack.names.find(words, text):
        name = _choose(found, words, document.published)
        if name is not None:
            yield _mention(text, words, found, name, pack)


def _choose(found: Found, words: list[Word], published: date) -> Name | None:
    valid = [name for name in found.names if name.valid.covers(published)]
    before = words[found.first - 1].key if found.first else ""
    if before in _IN:
        valid = [name for name in valid if name.kind == "place"] or valid
    else:
        valid = [name for name in valid if name.kind != "place"] or valid
    return valid[0] if len({name.id for name in valid}) == 1 else None


def _mention(text: str, words: list[Word], found: Found, name: Name, pack: Pack) -> Mention:
    first = found.first + (words[found.first].key == "the" and found.last - found.first > 1)
    span = Span(words[first].start, words[found.last - 1].end)
    kind = name.kind
    if kind == "state" and found.last < len(words) and words[found.last].key == "'s":
        kind = "demonym"
    quote = text[span.start : span.end]
    printed = quote if kind == "place" else pack.entities[name.id].name
    return Mention(span, quote, printed, kind, name.id)
