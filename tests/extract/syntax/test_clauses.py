"""Clauses of trees that are written down here, so that no weights are needed."""

import pytest

from dateline.extract.syntax import Forest, Tree
from dateline.extract.syntax.clauses import Reader
from dateline.lang import Parse, Unparsed, Word
from dateline.model import Span

LISTS = {
    "takers": frozenset({"for", "of"}),
    "relatives": frozenset({"which", "who", "that"}),
    "counters": frozenset({"series"}),
}
UPOS = {"VBD": "VERB", "VBN": "VERB", "VB": "VERB", "VBG": "VERB", "WDT": "PRON", "DT": "DET"}


def tree_of(rows):
    """A tree from lines `word tag head relation`; heads count from 1 and 0 is the root."""
    words, start = [], 0
    for row in rows.strip().splitlines():
        text, tag, head, relation = row.split()
        upos = UPOS.get(tag, "NOUN")
        span = Span(start, start + len(text))
        words.append(Word(span, text, text.lower(), upos, tag, int(head) - 1, relation))
        start += len(text) + 1
    return Tree.of(Parse(tuple(words)), 0)


def who(rows, verb):
    tree = tree_of(rows)
    texts = [word.text for word in tree.words]
    clause = Reader(tree, LISTS).clause(texts.index(verb))
    return [texts[i] for i in clause.doers], [texts[i] for i in clause.objects]


ACTIVE = """
Chad NNP 4 nsubj
and CC 3 cc
Mali NNP 1 conj
fired VBD 0 root
shells NNS 4 obj
"""
PASSIVE = """
Shells NNS 3 nsubj:pass
were VBD 3 aux:pass
fired VBN 0 root
by IN 5 case
Chad NNP 3 obl:agent
"""
REDUCED = """
shells NNS 0 root
fired VBN 1 acl
by IN 4 case
Chad NNP 2 obl:agent
"""
SHARED = """
Chad NNP 2 nsubj
built VBD 0 root
and CC 4 cc
fired VBD 2 conj
rockets NNS 4 obj
"""
ORDERED = """
Chad NNP 2 nsubj
ordered VBD 0 root
Mali NNP 2 obj
to TO 5 mark
fire VB 2 xcomp
shells NNS 5 obj
"""
PLANNED = """
Chad NNP 2 nsubj
plans VBD 0 root
to TO 4 mark
fire VB 2 xcomp
shells NNS 4 obj
"""
RELATIVE = """
navy NN 5 nsubj
, , 4 punct
which WDT 4 nsubj
fired VBD 1 acl:relcl
sailed VBD 0 root
"""
BLAMED = """
Chad NNP 2 nsubj
blamed VBD 0 root
Mali NNP 2 obj
for IN 5 mark
firing VBG 2 advcl
"""
MOVE = """
Chad NNP 2 nsubj
discussed VBD 0 root
a DT 4 det
move NN 2 obj
by IN 6 case
Mali NNP 4 nmod
to TO 8 mark
deploy VB 2 advcl
troops NNS 8 obj
"""


@pytest.mark.parametrize(
    ("rows", "verb", "doers", "objects"),
    [
        (ACTIVE, "fired", ["Chad", "Mali"], ["shells"]),
        (PASSIVE, "fired", ["Chad"], ["Shells"]),
        (REDUCED, "fired", ["Chad"], ["shells"]),
        (SHARED, "fired", ["Chad"], ["rockets"]),
        (ORDERED, "fire", ["Mali"], ["shells"]),
        (PLANNED, "fire", ["Chad"], ["shells"]),
        (RELATIVE, "fired", ["navy"], []),
        (BLAMED, "firing", ["Mali"], []),
        (MOVE, "deploy", ["Mali"], ["troops"]),
    ],
)
def test_who_does_what(rows, verb, doers, objects):
    assert who(rows, verb) == (doers, objects)


SERIES = """
Chad NNP 2 nsubj
conducted VBD 0 root
a DT 4 det
series NN 2 obj
of IN 6 case
tests NNS 4 nmod
by IN 8 case
engineers NNS 6 nmod
"""


def test_an_event_noun_has_a_carrier_and_makers():
    reader = Reader(tree_of(SERIES), LISTS)
    assert (reader.carrier(5), reader.makers(5)) == (1, [7])


PHRASE = """
the DT 4 det
new JJ 4 amod
rocket NN 4 compound
unit NN 10 nsubj
of IN 7 case
the DT 7 det
army NN 4 nmod
which WDT 9 nsubj
sailed VBD 4 acl:relcl
fired VBD 0 root
"""


def test_a_noun_phrase_ends_before_its_relative_clause():
    tree = tree_of(PHRASE)
    span = tree.phrase(3)
    text = " ".join(word.text for word in tree.words)
    assert text[span.start : span.end] == "new rocket unit of the army"


def test_without_a_parse_there_is_no_head():
    class Place:
        span = Span(0, 4)

    tree = Forest("Chad", [Place()], Unparsed()).tree(0)
    assert tree.head_of(Span(0, 4)) is None
