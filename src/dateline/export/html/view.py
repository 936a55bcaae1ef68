"""What the page shows, in its order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dateline.export import phrases
from dateline.export.days import in_words
from dateline.export.fields import cited
from dateline.export.html.axis import Axis
from dateline.export.html.marks import Marked, marked
from dateline.model import BlockKind, Document, Event, Evidence, Interval

UNDATED = "Without a date"


@dataclass(frozen=True, slots=True)
class Section:
    """The events that begin in one year, or those without a date."""

    name: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A document with its quotations marked, and the events that quote it."""

    document: Document
    blocks: tuple[Marked, ...]
    events: tuple[Event, ...]

    @property
    def title(self) -> str | None:
        """The headline, where the text does not show it anyway."""
        is_shown = any(block.kind is BlockKind.HEADLINE for block in self.blocks)
        return None if is_shown else self.document.title

    @property
    def link(self) -> str | None:
        """Its address on the web; None where a browser would do something else with it."""
        url = self.document.url or ""
        return url if url.startswith(("https://", "http://")) else None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on the page."""

    title: str
    counts: str
    axis: Axis
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    types: tuple[str, ...]
    statuses: tuple[str, ...]

    @classmethod
    def of(cls, events: Sequence[Event], documents: Mapping[str, Document]) -> Page:
        """The page of `events`; `documents` by id holds what they quote."""
        return cls(
            title=_title(events),
            counts=_counts(events),
            axis=Axis.of(events),
            sections=tuple(_sections(events)),
            sources=tuple(_sources(events, documents)),
            types=tuple(sorted({event.type for event in events})),
            statuses=tuple(dict.fromkeys(event.status for event in events)),
        )


def _title(events: Sequence[Event]) -> str:
    intervals = [event.time.interval for event in events if event.time is not None]
    if not intervals:
        return "Chronology"
    return in_words(Interval(min(i.start for i in intervals), max(i.end for i in intervals)))


def _counts(events: Sequence[Event]) -> str:
    documents = {document for event in events for document in event.reports}
    origins = {
        origin.entity or origin.name
        for event in events
        for origin in event.origins
        if origin.is_established
    }
    numbers = ((len(events), "event"), (len(documents), "document"), (len(origins), "origin"))
    return " · ".join(phrases.counted(number, noun) for number, noun in numbers)


def _sections(events: Sequence[Event]) -> Iterator[Section]:
    dated = [(event.time.interval.start.year, event) for event in events if event.time is not None]
    for year, group in groupby(dated, key=lambda pair: pair[0]):
        yield Section(str(year), tuple(event for _, event in group))
    undated = tuple(event for event in events if event.time is None)
    if undated:
        yield Section(UNDATED, undated)


def _sources(events: Iterable[Event], documents: Mapping[str, Document]) -> Iterator[Source]:
    sentences: dict[str, list[Evidence]] = {}
    words: dict[str, list[Evidence]] = {}
    quoting: dict[str, dict[str, Event]] = {}
    for event in events:
        for claim in event.claims:
            sentences.setdefault(claim.document, []).extend(claim.mentions)
            words.setdefault(claim.document, []).extend(value.evidence for value in cited(claim))
            quoting.setdefault(claim.document, {})[event.id] = event
    for document in sorted(documents.values(), key=lambda each: (each.published, each.id)):
        if document.id in quoting:
            blocks = marked(document, sentences[document.id], words[document.id])
            yield Source(document, blocks, tuple(quoting[document.id].values()))
