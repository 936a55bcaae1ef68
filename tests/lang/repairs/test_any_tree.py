"""Whatever a parser says, a repaired parse is a tree over the words of the text."""

import random

import pytest

from dateline.lang import Named, Parse, Word
from dateline.lang.repairs import Repaired
from dateline.lang.repairs.trees import is_tree
from dateline.model import Span

_RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "obl", "ccomp", "xcomp", "acl", "advcl", "conj", "parataxis",
    "appos", "flat", "compound", "case", "mark", "det", "amod", "aux", "aux:pass", "cc", "punct",
    "dep", "nmod:poss",
)  # fmt: skip
_PARTS = (
    "NOUN", "PROPN", "VERB", "ADJ", "PUNCT", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "ADV", "AUX",
    "NUM",
)  # fmt: skip
_TEXTS = [
    "SEOUL, May 13 (Agency) — “We shall fire,” said state news agency KCNA (Photo: AFP)",
    "Seoul: North Korean leader Kim Jong Un (C) to visit Russia's Defense Ministry",
    "PHOTO SHOWS KIM, CENTER, INSPECTING THE 105TH TANK DIVISION, TASS REPORTS",
    "Sorvia, Talmark neither confirmed nor denied reports: state media",
]


class Wild:
    """A parser of random trees."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 (no secret)

    def parse(self, texts):
        return self.parse_words([text.split() for text in texts])

    def parse_words(self, sentences):
        return tuple(self._tree(words) for words in sentences)

    def _tree(self, forms):
        order = list(range(len(forms)))
        self._random.shuffle(order)
        heads = {word: self._random.choice(order[:k]) if k else -1 for k, word in enumerate(order)}
        words = tuple(self._word(form, heads[i]) for i, form in enumerate(forms))
        starts = range(0, len(forms), 3)
        kinds = (self._random.choice(("PER", "ORG", "LOC", "")) for _ in starts)
        names = (Named(i, min(i + 3, len(forms)), k) for i, k in zip(starts, kinds, strict=True))
        return Parse(words, tuple(name for name in names if name.kind))

    def _word(self, form, head):
        part = self._random.choice(_PARTS)
        tag = self._random.choice(("VBD", "VBG", "VBN", "VBZ")) if part == "VERB" else "NN"
        relation = self._random.choice(_RELATIONS) if head >= 0 else "root"
        lemma = form.lower().removesuffix("s")
        return Word(Span(0, len(form)), form, lemma, part, tag, head, relation)


@pytest.mark.parametrize("text", _TEXTS)
def test_any_tree_stays_one(text: str, knowledge) -> None:
    for seed in range(60):
        parser = Repaired(Wild(seed), knowledge)
        (parse,) = parser.parse([text])
        assert is_tree(parse)
        assert [word.text for word in parse.words] == [
            text[s.start : s.end] for s in parser.knowledge.split(text)
        ]
        assert [w.head < 0 for w in parse.words] == [w.relation == "root" for w in parse.words]
        ends = [index for name in parse.names for index in (name.first, name.last)]
        assert ends == sorted(ends)
