"""`dateline.attributions`: who says, thinks, wants or orders what in a plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dateline.extract.analysis import Sentence
from dateline.extract.pieces import pieces
from dateline.extract.quotations import Quotation, quotations_in
from dateline.extract.reported.chains import chains_of
from dateline.extract.reported.headlines import read_headline
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.names import Names
from dateline.extract.reported.nesting import nesting
from dateline.extract.reported.sentence import mended, read_tree
from dateline.extract.reported.signatures import read_signature
from dateline.extract.reported.spans import Spans, without
from dateline.extract.reported.spoken import with_quotations
from dateline.extract.reported.told import Told, told
from dateline.extract.syntax import Forest, Tree
from dateline.lang import Language, load_language, split_sentences
from dateline.model import BlockKind, Span


@dataclass(frozen=True, slots=True)
class AttributionMention:
    """Words that a text attributes to somebody.

    Attributes:
        kind: What the source does: speech, document, thought, wish, intention, order, blame,
            support, feeling, perception, seeming; other where only the construction tells that
            something is attributed.
        source: Where the source stands; empty where the text names none.
        cue: Where the words stand that attribute.
        content: Where the content stands, in as many pieces as other words part it into.
        name: Whom the source stands for: "he" and "the agency" are the one named before; None
            where the text does not settle it, or names nobody.
        names: The chain of those names, from the outermost source to this one.
        sources: Where the sources of that chain stand, in the same order.
        form: direct where the content is a quotation, mixed where it has one, else indirect.
        depth: In the contents of how many other attributions this one stands, or how many pass
            it on.
        rule: The construction that it was read by, of the language's `attributions.toml`.
    """

    kind: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    name: str | None
    names: tuple[str | None, ...]
    sources: tuple[tuple[Span, ...], ...]
    form: str
    depth: int
    rule: str


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    sentences: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return Span(self.sentences[0].start, self.sentences[-1].end)


def attributions(text: str, *, language: Language | None = None) -> tuple[AttributionMention, ...]:
    """Find who says, thinks, wants or orders what.

    Args:
        text: English news; a line end ends a sentence.
        language: Whose words are read; without it, English.

    Returns:
        One entry for each cue, in the order of the cues.

    Raises:
        WeightsError: A file of the parser is missing or damaged.
    """
    language = _english() if language is None else language
    lexicon = Lexicon.of(language)
    lines = list(_lines(text, language))
    sentences = [(line.number, span) for line in lines for span in line.sentences]
    forest = Forest(
        text,
        [Sentence(span, BlockKind.BODY, number, ()) for number, span in sentences],
        language.parser,
        language.rules.get("syntax", ()),
    )
    trees = [mended(forest.tree(index), lexicon) for index in range(len(sentences))]
    drafts = [*_read(trees, sentences, lexicon, text), *_signed(lines, lexicon, text)]
    quotations = [q for line in lines for q in quotations_in(text, line.span, line.number)]
    found = sorted(with_quotations(drafts, quotations, text, lexicon), key=lambda one: one.place)
    names = Names(trees, lexicon)
    return tuple(_mentions(found, quotations, text, lexicon, names))


def _read(
    trees: Sequence[Tree], sentences: Sequence[tuple[int, Span]], lexicon: Lexicon, text: str
) -> Iterator[Told]:
    for index, (line, span) in enumerate(sentences):
        tree = trees[index]
        drafts = [told(draft, tree, index, line) for draft in read_tree(tree, lexicon)]
        headline = read_headline(text, span, index, line, lexicon)
        if headline is None or _is_told_before(drafts, headline):
            yield from drafts
        else:
            yield headline


def _signed(lines: Sequence[_Line], lexicon: Lexicon, text: str) -> Iterator[Told]:
    """Quotations that the line below signs."""
    first = 0
    for above, signing in pairwise(lines):
        first += len(above.sentences)
        signed = read_signature(text, above.span, signing.span, first, above.number)
        if signed is not None and lexicon.takes(signed.rule, signed.lemma):
            yield signed


def _is_told_before(drafts: Sequence[Told], headline: Told) -> bool:
    """Whether a cue stands before the content: "The mayor told us: ..." is a sentence."""
    start = headline.content[0].start
    return any(cue.end <= start for draft in drafts for cue in draft.cue)


def _mentions(
    found: Sequence[Told],
    quotations: Sequence[Quotation],
    text: str,
    lexicon: Lexicon,
    names: Names,
) -> Iterator[AttributionMention]:
    quoted: dict[int, list[Span]] = {}
    for quotation in quotations:
        quoted.setdefault(quotation.block, []).append(quotation.span)
    around = nesting(found)
    chains = chains_of(found, around, names)
    for one, holders, chain in zip(found, around, chains, strict=True):
        marks = [span for line in range(one.line, one.last + 1) for span in quoted.get(line, ())]
        yield AttributionMention(
            lexicon.kind(one.lemma),
            one.source,
            one.cue,
            one.content,
            chain.names[-1],
            chain.names,
            chain.sources,
            _form(one.content, marks, text),
            len(holders),
            one.rule,
        )


def _form(content: Spans, quotations: Sequence[Span], text: str) -> str:
    if not any(span.overlaps(mark) for span in content for mark in quotations):
        return "indirect"
    rest = (part for span in content for part in without(span, quotations))
    is_more = any(any(map(str.isalnum, text[part.start : part.end])) for part in rest)
    return "mixed" if is_more else "direct"


@cache
def _english() -> Language:
    return load_language()


def _lines(text: str, language: Language) -> Iterator[_Line]:
    start = 0
    number = 0
    for line in text.splitlines(keepends=True):
        spans: list[Span] = []
        for piece in pieces(line, Span(0, len(line))) if line.strip() else ():
            for span in split_sentences(line[piece.start : piece.end], language):
                shift = start + piece.start
                spans.append(Span(shift + span.start, shift + span.end))
        if spans:
            yield _Line(number, tuple(spans))
            number += 1
        start += len(line)
