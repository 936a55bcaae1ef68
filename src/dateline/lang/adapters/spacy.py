"""Any spaCy pipeline (https://spacy.io) as a parser: `pip install dateline[spacy]`.

    language = load_language("en", parser=SpacyParser(spacy.load("en_core_web_sm")))

Relations are the pipeline's own. Rules for Universal Dependencies find less where they are not,
as in the pipelines that spaCy offers for English ("nsubjpass" for "nsubj:pass").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from typing import Any

import tomli

from dateline.lang.parse import Named, Parse, Word
from dateline.model import Span

_BESIDE = "parataxis"


class SpacyParser:
    """A `Parser` over a spaCy pipeline, one sentence a call.

    Where the pipeline finds several roots in a sentence, or has no parser and so makes each word
    one, the later depend on the first as `parataxis`.
    """

    def __init__(self, nlp: Any) -> None:
        """Wrap `nlp`, a `spacy.Language`."""
        self._nlp = nlp
        self._kinds = dict(_kinds())

    def parse(self, texts: Sequence[str]) -> tuple[Parse, ...]:
        """One parse for each sentence of raw text, divided as the pipeline does."""
        return tuple(self._parse(self._nlp(text)) for text in texts)

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> tuple[Parse, ...]:
        """One parse for each sentence that is already divided; spans assume single spaces."""
        # Not at the top: the extra may not be installed.
        from spacy.tokens import Doc  # noqa: PLC0415

        documents = (Doc(self._nlp.vocab, words=list(words)) for words in sentences)
        return tuple(self._parse(self._nlp(document)) for document in documents)

    def _parse(self, document: Any) -> Parse:
        tokens = [token for token in document if not token.is_space]
        index = {token.i: number for number, token in enumerate(tokens)}
        roots = [number for number, token in enumerate(tokens) if _head(token) is None]
        words = tuple(_word(token, index, roots) for token in tokens)
        return Parse(words, tuple(self._names(document, index)))

    def _names(self, document: Any, index: Mapping[int, int]) -> Iterator[Named]:
        for entity in document.ents:
            kind = self._kinds.get(entity.label_)
            places = [index[token.i] for token in entity if token.i in index]
            if kind and places:
                yield Named(places[0], places[-1] + 1, kind)


def _kinds() -> Iterator[tuple[str, str]]:
    """Each label with its kind."""
    file = resources.files("dateline.lang.adapters") / "spacy.toml"
    for kind, labels in tomli.loads(file.read_text(encoding="utf-8"))["kinds"].items():
        if kind != "source":
            yield from ((label, kind) for label in labels)


def _head(token: Any) -> Any:
    """The word that `token` depends on, past white space; None for a root."""
    head = token.head
    while head.is_space and head.head != head:
        head = head.head
    return None if head == token or head.is_space else head


def _word(token: Any, index: Mapping[int, int], roots: Sequence[int]) -> Word:
    head, place = _head(token), index[token.i]
    relation = token.dep_
    if head is None:
        relation = "root" if place == roots[0] else _BESIDE
    above = index[head.i] if head is not None else -1 if place == roots[0] else roots[0]
    return Word(
        Span(token.idx, token.idx + len(token.text)),
        token.text,
        token.lemma_ or token.lower_,
        token.pos_ or "X",
        token.tag_,
        above,
        relation,
    )
