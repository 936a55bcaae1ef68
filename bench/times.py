"""Times against TimeML gold: TempEval-3's measures on any folder of `.tml` files, at any depth.

`strict`: the same span; `relaxed`: a common character, one to one; `value`: relaxed, and the same
TIMEX3 value, letter for letter. `agreeing`: values that say the same in another way count as well
("1949-XX" and "1949", "1989-WXX" and a week of 1989). A document's name decides by its SHA-256
whether it belongs to the fifth that is measured and not looked at (`fifth_...`). `event_...` are
the times that date events: see `bench/timeml/events.py`. Peers run if they
are installed, on every n-th document, for they are slow; `beside_...` is Dateline on the same ones.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial

from bench.options import Figures, Options
from bench.timeml.corpus import Annotated, read_corpus
from bench.timeml.events import event_figures
from bench.timeml.peers import Read, peers
from bench.timeml.scoring import Answer, Counts, count, figures, pairs
from dateline import times
from dateline.lang import Language, load_language


def run(options: Options) -> Figures:
    """Score all `.tml` files under a folder, and the peers on the same ones."""
    language, corpus = load_language(), [*read_corpus(options.data)]
    counts, seconds = _measured(corpus, partial(read, language=language))
    rest = [c for c, each in zip(counts, corpus, strict=True) if not each.is_kept_apart]
    fifth = [c for c, each in zip(counts, corpus, strict=True) if each.is_kept_apart]
    result: dict[str, float | int | None] = {
        "documents": len(corpus),
        "expressions": sum(each.gold for each in counts),
        **figures(counts),
        "docs_per_s": len(corpus) / seconds if seconds else None,
        "fifth_documents": len(fifth),
        **_named("fifth", figures(fifth)),
        **_named("rest", figures(rest, interval=False)),
        **event_figures(corpus, language),
    }
    for name, most, peer in peers():
        some = corpus[:: -(-len(corpus) // most)] if corpus else []
        ours, _ = _measured(some, partial(read, language=language))
        result |= _named(name, _peer(some, peer))
        result |= _named(f"beside_{name}", figures(ours, interval=False))
    return result


def read(document: Annotated, language: Language) -> list[Answer]:
    """What Dateline finds in a document."""
    found = times(document.text, published=document.published, language=language)
    return [Answer(each.span, frozenset([each.value])) for each in found]


def _peer(corpus: Sequence[Annotated], peer: Read) -> Figures:
    counts, seconds = _measured(corpus, peer)
    speed = len(corpus) / seconds if seconds else None
    return {"documents": len(corpus), **figures(counts), "docs_per_s": speed}


def _measured(corpus: Sequence[Annotated], read: Read) -> tuple[list[Counts], float]:
    """Counts of every document, and the seconds that reading took by the clock.

    Not those of the processor: a peer may run programs of its own.
    """
    began = time.perf_counter()
    answers = [read(each) for each in corpus]
    seconds = time.perf_counter() - began
    return [
        count(pairs(each.gold, found)) for each, found in zip(corpus, answers, strict=True)
    ], seconds


def _named(prefix: str, found: Figures) -> Figures:
    return {f"{prefix}_{name}": value for name, value in found.items()}
