"""Documents that are versions of one report of one publisher: flash, report, update, correction.

Likeness of text groups documents here, and nothing else: it never says that two claims are of one
event. Where no mark in a title says so, two documents are versions only if they open alike and
every name and number of the shorter stands in the longer, since a template told of another place
differs in just these.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from zlib import crc32

from dateline.model import Document, Rule

Later = Mapping[str, tuple[str, ...]]
"""The later versions of documents, the next one first, by document id."""

_RUN = 3  # words
_SKETCH = (
    8  # least hashes of runs that are kept (MinHash): two documents that share one are compared
)
_OPENING = 60  # words
_DAYS, _NEXT = 3, 1  # between versions that a mark or all the text shows, and others
# Shares of the runs of the shorter that stand in the longer; a flash rewords half of its line.
_MARKED, _PLAIN = 0.4, 0.5
_TITLES = 0.75  # of the words of the longer of two titles
_WORDS = 0.9  # of the words of the shorter that stand in the longer: a flash has few of its own
_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"\b(?:[A-Z]|\d)[^\W_]*")


@dataclass(frozen=True, slots=True)
class _Text:
    """A document as it is compared."""

    document: Document
    stage: int
    title: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    runs: frozenset[int]
    opening: frozenset[int]
    sketch: frozenset[int]

    @property
    def order(self) -> tuple[date, int, int, str]:
        """Its place among versions."""
        return self.document.published, self.stage, len(self.document.text), self.document.id


def versions(documents: Iterable[Document], marks: Sequence[Rule]) -> Later:
    """The later versions of each document that has any.

    Args:
        documents: In any order; those without a publisher have no versions.
        marks: How titles say that a document is a version, as in `lang/en/versions.toml`.
    """
    texts = [_read(each, marks) for each in documents if each.publisher is not None]
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in _candidates(texts):
        if _is_one_report(a, b):
            near[a.document.id].add(b.document.id)
            near[b.document.id].add(a.document.id)
    known = {each.document.id: each for each in texts}
    found: dict[str, tuple[str, ...]] = {}
    for group in _connected(near):
        ordered = sorted(group, key=lambda name: known[name].order)
        found |= {name: tuple(ordered[n + 1 :]) for n, name in enumerate(ordered[:-1])}
    return found


def _read(document: Document, marks: Sequence[Rule]) -> _Text:
    title = document.title or ""
    stage, plain_title = staged(title, marks)
    body = document.text.removeprefix(title)
    words = _WORD.findall(body.casefold())
    hashes, opening = _hashes(words), _hashes(words[:_OPENING])
    sketch = {*nsmallest(_SKETCH, hashes), *nsmallest(_SKETCH, opening)}
    return _Text(
        document,
        stage,
        frozenset(_WORD.findall(plain_title.casefold())),
        frozenset(words) | frozenset(_WORD.findall(plain_title.casefold())),
        frozenset(name.casefold() for name in _NAME.findall(body)),
        frozenset(hashes),
        frozenset(opening),
        frozenset(sketch),
    )


def staged(title: str, marks: Sequence[Rule]) -> tuple[int, str]:
    """The stage that a title's marks give a document, 0 without any; the title without them."""
    stage = 0
    for rule in marks:
        found = rule.pattern.search(title)
        if found is not None:
            number = next((each for each in found.groups() if each), None)
            stage = stage or int(number or rule.values["stage"])
            title = title[: found.start()] + title[found.end() :]
    return stage, title


def _hashes(words: Sequence[str]) -> set[int]:
    runs = zip(*(words[start:] for start in range(_RUN)), strict=False)
    return {crc32(" ".join(run).encode()) for run in runs}


def _candidates(texts: Iterable[_Text]) -> set[tuple[_Text, _Text]]:
    """Pairs of one publisher and a few days that share a hash of their sketches."""
    having: dict[tuple[str, int], list[_Text]] = defaultdict(list)
    for each in sorted(texts, key=lambda one: one.order):
        for number in each.sketch:
            having[each.document.publisher or "", number].append(each)
    return {pair for sharing in having.values() for pair in _near(sharing)}


def _near(texts: Sequence[_Text]) -> Iterator[tuple[_Text, _Text]]:
    """Pairs of texts, in order of publication, that few days lie between."""
    for index, left in enumerate(texts):
        for right in texts[index + 1 :]:
            if (right.document.published - left.document.published).days > _DAYS:
                break
            yield left, right


def _is_one_report(a: _Text, b: _Text) -> bool:
    shorter, longer = sorted((a, b), key=lambda each: (len(each.runs), each.document.id))
    if not shorter.runs:
        return False
    share = _share(shorter.runs, longer.runs)
    if a.stage != b.stage and _are_alike(a.title, b.title) and share >= _MARKED:
        return True
    if a.runs == b.runs:
        return True
    days = abs((a.document.published - b.document.published).days)
    return (
        days <= _NEXT
        and share >= _PLAIN
        and shorter.names <= longer.words
        and _share(shorter.words, longer.words) >= _WORDS
        and _share(shorter.opening, longer.opening) >= _PLAIN
    )


def _share(some: Collection[Hashable], others: Collection[Hashable]) -> float:
    return sum(each in others for each in some) / len(some)


def _are_alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a) and len(a & b) >= _TITLES * max(len(a), len(b))


def _connected(near: Mapping[str, set[str]]) -> Iterator[set[str]]:
    """Groups of ids that are near each other, directly or through others."""
    seen: set[str] = set()
    for start in near:
        group: set[str] = set()
        waiting = [] if start in seen else [start]
        while waiting:
            name = waiting.pop()
            if name not in group:
                group.add(name)
                waiting += near[name] - group
        seen |= group
        if group:
            yield group
