"""An attribution at its places in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.extract.reported.draft import Draft
from dateline.extract.reported.spans import Spans, cue_spans, source_spans, spans_of
from dateline.extract.syntax import Tree
from dateline.model import Span


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution of a document.

    Attributes:
        lemma: The dictionary form of the cue.
        rule: The construction that it was read by.
        sentence: Index of the sentence of its cue.
        line: Index of the line of that sentence.
        last: Index of the last line of its content.
        cue: Where the cue stands.
        source: Where the source stands; empty where the text has none.
        content: Where the content stands; empty while a quotation beside may be it.
        carrier: Where the source stands that passes it on; empty where there is none.
        under: A place in the cue of the attribution that passes it on; None where the places of
            contents tell.
        rest: Where the content stands if no quotation beside is it.
    """

    lemma: str
    rule: str
    sentence: int
    line: int
    last: int
    cue: Spans
    source: Spans
    content: Spans
    carrier: Spans = ()
    under: int | None = None
    rest: Spans = ()

    @property
    def place(self) -> int:
        """Where the cue begins."""
        return self.cue[0].start


def told(draft: Draft, tree: Tree, sentence: int, line: int) -> Told:
    """The draft at its places."""
    cue, source = cue_spans(tree, draft.cue), source_spans(tree, draft.source)
    content = spans_of(tree, draft.content)
    carrier = source_spans(tree, draft.carrier)
    under = None if draft.under is None else tree.words[draft.under].span.start
    rest = spans_of(tree, draft.rest)
    return Told(
        draft.lemma, draft.rule, sentence, line, line, cue, source, content, carrier, under, rest
    )


def covers(spans: Sequence[Span], position: int) -> bool:
    """Whether a character stands in one of the spans."""
    return any(span.start <= position < span.end for span in spans)
