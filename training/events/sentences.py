"""Invented reports -> sentences whose words have the sort of event that they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.lang import Splitter
from training.reports import Report, Span

NONE = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line of a report.

    Attributes:
        report: Name of the report.
        words: As the network reads them.
        types: For each word the type of the event that it is the first word to name; else `NONE`.
    """

    report: str
    words: tuple[str, ...]
    types: tuple[str, ...]


def sentences_of(reports: Iterable[Report], split: Splitter) -> Iterator[Sentence]:
    """The lines of `reports`, in order."""
    for report in reports:
        for line in report.lines:
            text = report.text[slice(*line)]
            spans = [(line[0] + span.start, line[0] + span.end) for span in split(text)]
            words = tuple(report.text[start:end] for start, end in spans)
            yield Sentence(report.name, words, tuple(_types(report, line, spans)))


def _types(report: Report, line: Span, words: list[Span]) -> list[str]:
    types = [NONE] * len(words)
    for claim in report.claims:
        for mention in claim.mentions:
            inside = [i for i, word in enumerate(words) if _touch(word, mention.trigger)]
            if mention.line == line and inside:
                types[inside[0]] = claim.fields["type"]
    return types


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
