"""The parser against treebanks: any folder of `.conllu` files.

Percentages of all words, punctuation included, on the treebank's words and sentences, one sentence
a call: `las` (head and full relation), `uas` (head), `upos`, `xpos`, `las_universal` (relation
without subtype); F1 of head and relation for `nsubj`, `nsubj_pass` and `obj`.

`sentence_f1` is of the sentences that the product finds in the paragraphs, whose sentences are
joined by spaces; `raw_las` and `raw_uas` are F1 on the words that it finds in those sentences,
which are right where the characters of word and head are. `words_per_s` counts the time of the
process, on different sentences, after the network is loaded.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence

from bench.options import Figures, Options
from bench.shares import f1, percent
from bench.treebank import Sentence, paragraphs, places, read_treebank
from dateline.lang import Language, Parse, Parser, load_language, split_sentences

_RELATIONS = {"nsubj": "nsubj", "nsubj_pass": "nsubj:pass", "obj": "obj"}
_Span = tuple[int, int]
_Arc = tuple[_Span, _Span | None, str]


def run(options: Options) -> Figures:
    """Parse all sentences, compare them with the gold standard, and take the time."""
    sentences = list(read_treebank(options.data))
    figures = compare(sentences, load_language(profile=options.profile))
    # Another parser, since the first one remembers these sentences.
    speed = _speed(sentences, load_language(profile=options.profile).parser)
    return {**figures, "words_per_s": speed}


def compare(sentences: Sequence[Sentence], language: Language) -> Figures:
    """How far the parses of the language's parser are those of the gold standard."""
    parses = language.parser.parse_words([sentence.forms for sentence in sentences])
    pairs = list(zip(sentences, parses, strict=True))
    return {
        "sentences": len(sentences),
        "words": sum(len(sentence.tokens) for sentence in sentences),
        **_words(pairs),
        **{key: _relation(pairs, name) for key, name in _RELATIONS.items()},
        **_raw(sentences, language),
    }


def _words(pairs: Sequence[tuple[Sentence, Parse]]) -> Figures:
    rows = [row for pair in pairs for row in zip(pair[0].tokens, pair[1].words, strict=True)]

    def share(right: Iterable[bool]) -> float | None:
        return percent(sum(right), len(rows))

    return {
        "las": share((g.head, g.relation) == (w.head, w.relation) for g, w in rows),
        "uas": share(g.head == w.head for g, w in rows),
        "las_universal": share(
            (g.head, _universal(g.relation)) == (w.head, _universal(w.relation)) for g, w in rows
        ),
        "upos": share(g.upos == w.upos for g, w in rows),
        "xpos": share(g.xpos == w.xpos for g, w in rows),
    }


def _universal(relation: str) -> str:
    return relation.partition(":")[0]


def _relation(pairs: Sequence[tuple[Sentence, Parse]], name: str) -> float | None:
    gold, found = set(), set()
    for number, (sentence, parse) in enumerate(pairs):
        gold |= {(number, i, t.head) for i, t in enumerate(sentence.tokens) if t.relation == name}
        found |= {(number, i, w.head) for i, w in enumerate(parse.words) if w.relation == name}
    return f1(gold, found)


def _raw(sentences: Sequence[Sentence], language: Language) -> Figures:
    gold_spans: set[_Span] = set()
    found_spans: set[_Span] = set()
    gold: set[_Arc] = set()
    found: set[_Arc] = set()
    start = 0
    for paragraph in paragraphs(sentences):
        text = " ".join(sentence.text for sentence in paragraph)
        spans, arcs = _gold(paragraph, start)
        gold_spans |= spans
        gold |= arcs
        spans, arcs = _found(text, start, language)
        found_spans |= spans
        found |= arcs
        start += len(text) + 1
    return {
        "sentence_f1": f1(gold_spans, found_spans),
        "raw_las": f1(gold, found),
        "raw_uas": f1(_unlabelled(gold), _unlabelled(found)),
    }


def _unlabelled(arcs: set[_Arc]) -> set[_Arc]:
    return {(word, head, "") for word, head, _ in arcs}


def _gold(paragraph: Sequence[Sentence], start: int) -> tuple[set[_Span], set[_Arc]]:
    spans, arcs = set(), set()
    for sentence in paragraph:
        spans.add((start, start + len(sentence.text)))
        words = list(places(sentence, start))
        for word, token in zip(words, sentence.tokens, strict=True):
            arcs.add((word, words[token.head] if token.head >= 0 else None, token.relation))
        start += len(sentence.text) + 1
    return spans, arcs


def _found(text: str, start: int, language: Language) -> tuple[set[_Span], set[_Arc]]:
    bounds = list(split_sentences(text, language))
    parses = language.parser.parse([text[span.start : span.end] for span in bounds])
    arcs: set[_Arc] = set()
    for span, parse in zip(bounds, parses, strict=True):
        arcs |= set(_arcs(parse, start + span.start))
    return {(start + span.start, start + span.end) for span in bounds}, arcs


def _arcs(parse: Parse, start: int) -> Iterator[_Arc]:
    words = [(start + word.span.start, start + word.span.end) for word in parse.words]
    for span, word in zip(words, parse.words, strict=True):
        yield span, words[word.head] if word.head >= 0 else None, word.relation


def _speed(sentences: Iterable[Sentence], parser: Parser) -> float | None:
    different = list({sentence.forms: None for sentence in sentences})
    parser.parse_words([("load",)])
    began = time.process_time()
    parser.parse_words(different)
    spent = time.process_time() - began
    return sum(map(len, different)) / spent if spent else None
