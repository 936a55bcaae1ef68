"""A document read with a trace -> what each sentence gave, by which rule, and what not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.explain.explanation import (
    Explanation,
    Heard,
    Miss,
    Part,
    SentenceExplained,
    Try,
    Value,
)
from dateline.explain.where import Index, builtin, index_of, reasons
from dateline.export.days import in_words
from dateline.export.fields import Cited, cited
from dateline.export.phrases import chain
from dateline.extract import analyse, extract
from dateline.extract.analysis import Analysis, Sentence
from dateline.extract.trace import Dropped, Fired, Trace
from dateline.extract.trigger import is_question
from dateline.lang import load_language
from dateline.model import Block, Claim, Document, Evidence, Span, cite
from dateline.packs import DEFAULT, folder_of
from dateline.resolve import resolve
from dateline.workflow import pack_named

QUESTION = "a question asserts nothing"
NO_TRIGGER = "no word that names an event of the pack"
NOT_READ = "parts of this kind are not read"


@dataclass(frozen=True, slots=True)
class _Read:
    """What is known once the document is read."""

    analysis: Analysis
    claims: tuple[Claim, ...]
    trace: Trace
    index: Index

    @property
    def document(self) -> Document:
        return self.analysis.document


def explain(document: Document, pack: str = DEFAULT) -> Explanation:
    """Extract the claims of `document` anew, and say for each sentence what came of it.

    Args:
        document: The document.
        pack: Name or folder of the pack.

    Raises:
        RuleError: There is no such pack, or one of its files is wrong.
    """
    domain, language, trace = pack_named(pack), load_language(), Trace()
    analysis = analyse(document, language, domain)
    found = extract(analysis, domain, language, trace)
    claims = tuple(resolve(each, domain) for each in found)
    read = _Read(analysis, claims, trace, index_of(folder_of(pack), language.code))
    sentences = [*_unread(document, analysis.sentences), *_sentences(read)]
    sentences.sort(key=lambda each: each.evidence.span)
    return Explanation(document, read.claims, tuple(sentences))


def _unread(document: Document, sentences: Sequence[Sentence]) -> Iterator[SentenceExplained]:
    """The blocks that have no sentences."""
    blocks = {sentence.block for sentence in sentences}
    for index, block in enumerate(document.blocks):
        if index not in blocks:
            yield _silent(document, block)


def _silent(document: Document, block: Block) -> SentenceExplained:
    return SentenceExplained(None, block.kind, cite(document, block.span), silence=NOT_READ)


def _sentences(read: _Read) -> Iterator[SentenceExplained]:
    dropped: dict[int, list[Dropped]] = defaultdict(list)
    for each in read.trace.dropped:
        dropped[each.fired.sentence].append(each)
    for index, sentence in enumerate(read.analysis.sentences):
        parts = tuple(_parts(read, index, sentence.span))
        misses = tuple(_misses(read, index, dropped[index]))
        yield SentenceExplained(
            number=index + 1,
            kind=sentence.kind,
            evidence=cite(read.document, sentence.span),
            parts=parts,
            misses=misses,
            heard=tuple(_heard(read, sentence.span)),
            silence=None if parts or misses else _silence(read.document.text, sentence.span),
        )


def _silence(text: str, sentence: Span) -> str:
    return QUESTION if is_question(text, sentence) else NO_TRIGGER


def _parts(read: _Read, index: int, sentence: Span) -> Iterator[Part]:
    for number, (claim, fired) in enumerate(
        zip(read.claims, read.trace.joined, strict=True), start=1
    ):
        here = [each for each in fired if each.sentence == index]
        values = [_value(read, each) for each in cited(claim)]
        inside = [value for value in values if sentence.contains(value.evidence.span)]
        if here or inside:
            opens = sentence.contains(claim.trigger.span)
            triggers = tuple(_trigger(read, each) for each in here)
            yield Part(number, opens, triggers, tuple(sorted(inside, key=_place)))


def _place(value: Value) -> Span:
    return value.evidence.span


def _value(read: _Read, given: Cited) -> Value:
    known = builtin().get(given.rule)
    return Value(
        field=given.field,
        value=given.value,
        evidence=given.evidence,
        rule=given.rule,
        by="rule" if known is None else known.by,
        says=None if known is None else known.says,
        where=read.index.of_value(given.field, given.rule),
        entity=given.entity,
        entity_where=None if given.entity is None else read.index.of_entity(given.entity),
    )


def _trigger(read: _Read, fired: Fired) -> Value:
    evidence = cite(read.document, fired.span)
    where = read.index.of_trigger(fired.rule)
    return Value("trigger", fired.type, evidence, fired.rule, "rule", None, where)


def _misses(read: _Read, index: int, dropped: Iterable[Dropped]) -> Iterator[Miss]:
    """The triggers that were dropped, those on the same words together."""
    told = [f.span for fired in read.trace.joined for f in fired if f.sentence == index]
    for span, group in _by_words(dropped):
        tries = tuple(dict.fromkeys(_try(read, each) for each in group))
        is_covered = any(span.overlaps(other) for other in told)
        yield Miss(cite(read.document, span), tries, is_covered)


def _by_words(dropped: Iterable[Dropped]) -> list[tuple[Span, list[Dropped]]]:
    """Those whose words overlap together, with the stretch of all their words."""
    groups: list[tuple[Span, list[Dropped]]] = []
    for each in sorted(dropped, key=lambda one: one.fired.span):
        span = each.fired.span
        if groups and span.start < groups[-1][0].end:
            whole, members = groups[-1]
            groups[-1] = (Span(whole.start, max(whole.end, span.end)), [*members, each])
        else:
            groups.append((span, [each]))
    return groups


def _try(read: _Read, dropped: Dropped) -> Try:
    fired = dropped.fired
    return Try(
        rule=fired.rule,
        type=fired.type,
        where=read.index.of_trigger(fired.rule),
        why=dropped.why,
        says=_says(dropped),
        by=dropped.by,
        by_where=next((read.index.of_bar(name) for name in dropped.by), None),
        words=None if dropped.words is None else cite(read.document, dropped.words),
    )


def _says(dropped: Dropped) -> str:
    reason = reasons()[dropped.why]
    text = reason["says"] if dropped.by else reason.get("alone", reason["says"])
    return str(text).format(by=", ".join(dropped.by))


def _heard(read: _Read, sentence: Span) -> Iterator[Heard]:
    """The times and sources in the sentence that no claim uses."""
    used = {evidence.span for claim in read.claims for evidence in claim.evidence()}
    for time in read.analysis.times:
        if sentence.contains(time.evidence.span) and time.evidence.span not in used:
            where = read.index.of_value("time", time.rule)
            yield Heard("time", in_words(time.interval), time.evidence, time.rule, where)
    for cue, said, rule in _cues(read.analysis):
        if sentence.contains(cue.span) and cue.span not in used:
            yield Heard("source", said, cue, rule, read.index.of_value("cue", rule))


def _cues(analysis: Analysis) -> Iterator[tuple[Evidence, str, str]]:
    seen: set[Span] = set()
    for each in analysis.attributions:
        cue = each.attribution.origin.cue
        if cue is not None and cue.span not in seen:
            seen.add(cue.span)
            yield cue, chain(each.attribution), each.rule
