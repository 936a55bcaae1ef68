"""How fast a store takes documents and answers: 100,000 invented reports with claims.

`--data FOLDER` is where the stores are made, in files that are removed; `--url ADDRESS` an empty
PostgreSQL database instead, for ten claims a document. `--most N` is another number of documents.

Figures end with the claims that each document has, 1 or 10. `documents_per_second` is
`Store.add_all` with claims that are made already, `one_by_one` is `Store.add`; `cpu_ms` is the
processor's time for one of them. Questions have the milliseconds within which 95 of 100 are
answered: on the clock, and `_cpu` of this program, which others on the machine disturb less.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from bench.options import Figures, Options
from dateline.model import (
    Anchor,
    Argument,
    Attribution,
    Claim,
    Document,
    Evidence,
    Interval,
    Link,
    Period,
    Role,
    Span,
    Status,
    StatusMention,
    TimeMention,
    cite,
)
from dateline.store import Search, Store, open_store

_Entry = tuple[Document, bytes, tuple[Claim, ...]]
DOCUMENTS = 100_000
_ONE_BY_ONE = 500
_ASKED = 300
_WORDS = 240  # a document, in twelve sentences
_KNOWN = 60_000  # words that the language has; the n-th is as frequent as 1/n
_TYPES = ("test", "display", "deployment", "visit", "statement", "transfer")
_FIRST = date(2001, 1, 1)
_DAYS = 9000


def run(options: Options) -> Figures:
    """What one and then ten claims a document make of speed and answers."""
    size = options.most or DOCUMENTS
    figures: dict[str, float | int | None] = {"documents": size}
    with tempfile.TemporaryDirectory(dir=options.data) as folder:
        for claims in (1, 10) if options.url is None else (10,):
            place = options.url or Path(folder) / f"{claims}.db"
            with open_store(place) as store:
                found = dict(_measured(store, size, claims))
            print(found, flush=True)
            figures |= {f"{name}_{claims}": value for name, value in found.items()}
    return figures


def _measured(store: Store, size: int, claims: int) -> Iterator[tuple[str, float]]:
    clock, cpu = _fill(store, size, claims)
    yield "documents_per_second", size / clock
    yield "cpu_ms", 1000 * cpu / size
    chance = random.Random(0)  # noqa: S311 (a benchmark, not a secret)
    some = [_report(-1 - number, claims, chance) for number in range(_ONE_BY_ONE)]
    spent = [_spent(partial(store.add, *each)) for each in some]
    yield "one_by_one", _ONE_BY_ONE / sum(clock for clock, _ in spent)
    yield "one_by_one_cpu_ms", 1000 * sum(cpu for _, cpu in spent) / _ONE_BY_ONE
    yield from _answers(store)


def _fill(store: Store, size: int, claims: int) -> tuple[float, float]:
    """Seconds on the clock and of the processor."""
    chance = random.Random(size)  # noqa: S311
    spent = []
    for number in range(0, size, 1000):
        # What is measured is the store, and not how reports are invented.
        ids = range(number, min(number + 1000, size))
        some = [_report(each, claims, chance) for each in ids]
        spent.append(_spent(partial(_add_all, store, some)))
    return sum(clock for clock, _ in spent), sum(cpu for _, cpu in spent)


def _add_all(store: Store, some: Iterable[_Entry]) -> None:
    for _ in store.add_all(some):
        pass


def _answers(store: Store) -> Iterator[tuple[str, float]]:
    chance = random.Random(1)  # noqa: S311
    ids = [document.id for document in store.documents(days=_month(chance), most=200)]
    always = Period(None, None)
    asked: dict[str, Callable[[], object]] = {
        "search": lambda: store.search(_question(chance, always)),
        "search_in_a_month": lambda: store.search(_question(chance, _month(chance))),
        "search_common_word": lambda: store.search(Search(_word(chance.randrange(5)), always)),
        "document": lambda: store.document(chance.choice(ids)),
        "claims_of_document": lambda: store.claims_of(chance.choice(ids)),
        "documents_of_month": lambda: store.documents(days=_month(chance), most=50),
        "counts": store.counts,
        "judgements": store.judgements,
    }
    for name, ask in asked.items():
        spent = [_spent(ask) for _ in range(_ASKED)]
        yield f"{name}_ms", _p95(clock for clock, _ in spent)
        yield f"{name}_cpu_ms", _p95(cpu for _, cpu in spent)


def _spent(do: Callable[[], object]) -> tuple[float, float]:
    clock, cpu = perf_counter(), process_time()
    do()
    return perf_counter() - clock, process_time() - cpu


def _p95(seconds: Iterable[float]) -> float:
    held = sorted(seconds)
    return 1000 * held[int(0.95 * len(held))]


def _month(chance: random.Random) -> Period:
    first = _FIRST + timedelta(days=chance.randrange(_DAYS))
    return Period(first, first + timedelta(days=30))


def _question(chance: random.Random, days: Period) -> Search:
    """Two words, a phrase, a beginning, or one word of a type, as people ask."""
    one, other = _word(_rank(chance)), _word(_rank(chance))
    written = (f"{one} {other}", f'"{one} {other}"', f"{one[:5]}*", one)
    types = ((), (), (), (chance.choice(_TYPES),))
    kind = chance.randrange(4)
    return Search(written[kind], days, types[kind])


def _report(number: int, claims: int, chance: random.Random) -> _Entry:
    sentences = [_sentence(chance) for _ in range(12)]
    day = _FIRST + timedelta(days=chance.randrange(_DAYS))
    document = Document(
        " ".join(sentences),
        day,
        title=sentences[0][:60],
        publisher=f"Outlet {number % 40}",
        url=f"https://outlet.example/{number}",
    )
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence) + 1)
    made = tuple(
        _claim(document, Span(starts[place], starts[place] + len(sentences[place])), chance)
        for place in range(claims)
    )
    return document, f"<html><p>{document.text}</p></html>".encode(), made


def _claim(document: Document, sentence: Span, chance: random.Random) -> Claim:
    mention = cite(document, sentence)
    words = _first_words(document, mention)
    day = document.published - timedelta(days=chance.randrange(3))
    return Claim(
        type=chance.choice(_TYPES),
        trigger=words[1],
        mentions=(mention,),
        attribution=Attribution(
            (
                Link(document.publisher or "Outlet", "publisher"),
                Link(words[3].quote, "says", cue=words[4], evidence=words[3]),
            )
        ),
        status=StatusMention(Status.HAPPENED, words[1], "plain"),
        published=document.published,
        method="bench",
        arguments=(
            Argument(Role.ACTOR, words[0].quote, words[0], "subject"),
            Argument(Role.OBJECT, words[2].quote, words[2], "object"),
        ),
        time=TimeMention(Interval.day(day), words[5], Anchor.PUBLICATION, "yesterday"),
    )


def _first_words(document: Document, mention: Evidence) -> list[Evidence]:
    found, start = [], mention.span.start
    for word in mention.quote.split(" ")[:6]:
        found.append(cite(document, Span(start, start + len(word))))
        start += len(word) + 1
    return found


def _sentence(chance: random.Random) -> str:
    words = [_word(_rank(chance)) for _ in range(_WORDS // 12)]
    return " ".join(words).capitalize() + "."


def _rank(chance: random.Random) -> int:
    """Of Zipf's law: the logarithm of a rank is spread evenly."""
    return int(_KNOWN ** chance.random()) - 1


_SYLLABLES = (
    "ba",
    "ke",
    "li",
    "mo",
    "nu",
    "ra",
    "se",
    "ti",
    "vo",
    "zu",
    "pan",
    "der",
    "lim",
    "sor",
)


def _word(rank: int) -> str:
    """The word of that rank: as long as it needs to be, three syllables at least."""
    word, rest = "", rank + len(_SYLLABLES) ** 2
    while rest:
        rest, syllable = divmod(rest, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word
