"""How sure each event of a text is: its status, its value, and the words that make it so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.extract.analysis import Sentence
from dateline.extract.factuality.path import Path
from dateline.extract.factuality.signatures import Operator, Signatures
from dateline.extract.factuality.verdict import status_of, value_of
from dateline.extract.syntax import Forest, Tree
from dateline.lang import Language, load_language, split_sentences
from dateline.model import BlockKind, Span, Status


@dataclass(frozen=True, slots=True)
class OperatorMention:
    """A word that makes an event certain, open or not so.

    Attributes:
        name: Its class in the language's `factuality.toml`: "negated", "plan", "say".
        span: Where it stands.
        text: The word.
    """

    name: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Factuality:
    """How an event stands in a text.

    Attributes:
        span: The word that names the event.
        text: That word.
        status: How the text puts it.
        value: From 3 (certainly so) over 0 (open) to -3 (certainly not so).
        decisive: The word that decides the status; None where the event simply happened.
        operators: All that bears on it, from the event outwards.
    """

    span: Span
    text: str
    status: Status
    value: float
    decisive: OperatorMention | None
    operators: tuple[OperatorMention, ...]


def statuses(
    text: str, *, at: Iterable[Span] | None = None, language: Language | None = None
) -> tuple[Factuality, ...]:
    """The status of each event of `text`, in text order.

    Only sentences in which an event stands are parsed.

    Args:
        text: One or more paragraphs; a line end ends a sentence.
        at: Where the words stand that name events; without it, every verb names one.
        language: Whose words are read; without it, English.

    Returns:
        One entry for each event that stands at a word of a sentence.
    """
    language = _english() if language is None else language
    signatures = Signatures.of(language)
    spans = list(_sentences(text, language))
    forest = Forest(
        text,
        [Sentence(span, BlockKind.BODY, 0, ()) for span in spans],
        language.parser,
        language.rules.get("syntax", ()),
    )
    events = None if at is None else sorted(at)
    found: list[Factuality] = []
    for index, span in enumerate(spans):
        inside = None if events is None else _inside(events, span)
        if inside is None or inside:
            found += _in_tree(forest.tree(index), inside, signatures)
    return tuple(found)


def read_factuality(tree: Tree, word: int, signatures: Signatures) -> Factuality:
    """How the event stands that word `word` of `tree` names."""
    operators = Path(tree, signatures).operators(word)
    mentions = [_mention(tree, operator) for operator in operators]
    status, operator = status_of(operators, signatures)
    found = tree.words[word]
    return Factuality(
        found.span,
        found.text,
        status,
        round(value_of(operators, signatures), 2),
        None if operator is None else _mention(tree, operator),
        tuple(mentions),
    )


def _mention(tree: Tree, operator: Operator) -> OperatorMention:
    word = tree.words[operator.word]
    return OperatorMention(operator.name, word.span, word.text)


@cache
def _english() -> Language:
    return load_language()


def _sentences(text: str, language: Language) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        for span in split_sentences(line, language):
            yield Span(start + span.start, start + span.end)
        start += len(line)


def _inside(events: Sequence[Span], sentence: Span) -> Sequence[Span]:
    first = bisect_left(events, sentence.start, key=lambda event: event.start)
    last = bisect_left(events, sentence.end, lo=first, key=lambda event: event.start)
    return [event for event in events[first:last] if sentence.contains(event)]


def _in_tree(
    tree: Tree, events: Sequence[Span] | None, signatures: Signatures
) -> Iterator[Factuality]:
    if events is None:
        words = [index for index, word in enumerate(tree.words) if word.upos == "VERB"]
    else:
        heads = (tree.head_of(event) for event in events)
        words = [head for head in heads if head is not None]
    return (read_factuality(tree, word, signatures) for word in words)
