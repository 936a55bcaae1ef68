"""Lemmas against treebanks: a folder of `*.conllu`, with the tags that stand there.

Percentages, without regard to capitals; words without a gold lemma (`_`) do not count.
"""

from __future__ import annotations

from bench.options import Figures, Options
from bench.shares import percent
from bench.treebank import read_treebank
from dateline.lang.lemmas import Lemmatiser

_CONTENT = {"VERB", "NOUN"}


def run(options: Options) -> Figures:
    """Score every word under a folder: `all`, and `verb_noun` alone."""
    lemmatiser = Lemmatiser.load()
    words = [t for s in read_treebank(options.data) for t in s.tokens if t.lemma != "_"]
    scored = [
        (t.upos in _CONTENT, lemmatiser(t.form, t.xpos).lower() == t.lemma.lower()) for t in words
    ]
    content = [right for is_content, right in scored if is_content]
    return {
        "words": len(scored),
        "all": percent(sum(right for _, right in scored), len(scored)),
        "verb_noun": percent(sum(content), len(content)),
    }
