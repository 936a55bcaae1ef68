"""The parser against the domain set, from raw text: who did what to whom, and names.

`subject` and `object` are shares of sentences whose main verb (the gold standard's root) gets the
right subject, active or passive, and the right objects, direct or indirect; where it has none, none
may be found. `subjects_all_f1` and `objects_all_f1` count every verb. A head is right also if it
stands in the same name as the gold head, or is that name's title ("leader" for "Kim" in "leader Kim
Jong Un" and the other way round), for treebanks waver there and names are joined with their titles
afterwards. Clauses as subjects do not count. All figures are percentages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bench.annotated.domain import DomainSentence, load
from bench.names import compare
from bench.options import Figures, Options
from bench.shares import percent
from dateline.lang import Parse, load_language

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj"})
_Pairs: TypeAlias = set[tuple[int, int]]
_Case: TypeAlias = tuple[DomainSentence, Parse]


def run(options: Options) -> Figures:
    """Parse the sentences one by one and compare them with the gold standard."""
    sentences = load(options.data)
    parser = load_language(profile=options.profile).parser
    cases = list(zip(sentences, parser.parse([each.text for each in sentences]), strict=True))
    names = compare([(each.words, each.names) for each in sentences], parser)
    return {
        "sentences": len(cases),
        "subject": _share(cases, lambda case: _is_right(case, _SUBJECTS)),
        "object": _share(cases, lambda case: _is_right(case, _OBJECTS)),
        "subject_object": _share(
            cases, lambda case: _is_right(case, _SUBJECTS) and _is_right(case, _OBJECTS)
        ),
        "subjects_all_f1": _f1(cases, _SUBJECTS),
        "objects_all_f1": _f1(cases, _OBJECTS),
        "names_f1": names["f1"],
        **{kind: names[kind] for kind in ("per", "org", "loc")},
    }


def _share(cases: Sequence[_Case], is_right: Callable[[_Case], bool]) -> float | None:
    return percent(sum(map(is_right, cases)), len(cases))


def _is_right(case: _Case, labels: frozenset[str]) -> bool:
    """Whether the main verb has the gold standard's dependents with `labels` and no others."""
    main = case[0].main
    gold = {pair for pair in _gold(case[0], labels) if pair[0] == main}
    found = {pair for pair in _found(case[1], labels) if pair[0] == main}
    return len(gold) == len(found) == _matches(case[0], gold, found)


def _f1(cases: Sequence[_Case], labels: frozenset[str]) -> float | None:
    pairs = [(each, _gold(each, labels), _found(parse, labels)) for each, parse in cases]
    right = sum(_matches(*each) for each in pairs)
    return percent(2 * right, sum(len(gold) + len(found) for _, gold, found in pairs))


def _matches(sentence: DomainSentence, gold: _Pairs, found: _Pairs) -> int:
    """How many gold pairs of head and dependent are found."""
    return sum(
        any((head, other) in found for other in _same(sentence, dependent))
        for head, dependent in gold
    )


def _same(sentence: DomainSentence, head: int) -> set[int]:
    """The words that may stand for the phrase with this head: itself, its name, the title."""
    same = {head}
    for name in sentence.names:
        title = name.first - 1 if name.kind == "PER" else name.first
        if title <= head < name.last:
            same |= set(range(title, name.last))
    return same


def _gold(sentence: DomainSentence, labels: frozenset[str]) -> _Pairs:
    return {(each.head, each.dependent) for each in sentence.relations if each.label in labels}


def _found(parse: Parse, labels: frozenset[str]) -> _Pairs:
    return {(word.head, i) for i, word in enumerate(parse.words) if word.relation in labels}
