"""The domain set holds what its README says: every entry is checked on its own."""

from collections import Counter
from pathlib import Path

import pytest
from bench.annotated.domain import DomainSentence, load

from dateline.lang import Splitter, load_language

_SENTENCES = load(Path(__file__).parent)
_LABELS = {
    "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "obj", "iobj",
    "obl", "obl:agent", "obl:unmarked", "ccomp", "xcomp", "conj", "parataxis", "advcl",
    "acl", "acl:relcl", "appos", "nmod", "nmod:unmarked", "dep",
}  # fmt: skip
_SUBJECTS = {"nsubj", "nsubj:pass", "csubj", "csubj:pass"}


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    words = load_language("en").words
    return Splitter.of(words["abbreviations"], words["prefixes"])


def _id(sentence: DomainSentence) -> str:
    return f"{sentence.origin}: {sentence.text[:40]}"


@pytest.fixture(params=_SENTENCES, ids=_id)
def sentence(request: pytest.FixtureRequest) -> DomainSentence:
    return request.param


def test_the_splitter_divides_it_so(sentence: DomainSentence, splitter: Splitter) -> None:
    text = sentence.text
    assert tuple(text[span.start : span.end] for span in splitter(text)) == sentence.words


def test_no_character_is_lost(sentence: DomainSentence) -> None:
    assert "".join(sentence.words) == "".join(sentence.text.split())


def test_relations_form_a_tree(sentence: DomainSentence) -> None:
    counts = Counter(relation.dependent for relation in sentence.relations)
    words = sentence.words
    assert [words[index] for index, count in counts.items() if count > 1] == []
    assert [words[r.head] for r in sentence.relations if r.head == r.dependent] == []
    assert {relation.label for relation in sentence.relations} <= _LABELS
    assert sentence.main not in counts


def test_a_verb_has_one_subject(sentence: DomainSentence) -> None:
    heads = Counter(r.head for r in sentence.relations if r.label in _SUBJECTS)
    assert [sentence.words[head] for head, count in heads.items() if count > 1] == []


def test_roles_stand_in_the_text(sentence: DomainSentence) -> None:
    roles = dict(sentence.roles)
    what = roles.pop("what").split()
    assert [word for word in what if word not in sentence.text] == []
    assert [phrase for phrase in roles.values() if phrase not in sentence.text] == []


def test_names_do_not_overlap(sentence: DomainSentence) -> None:
    ends = [index for name in sentence.names for index in (name.first, name.last)]
    assert ends == sorted(ends)


def test_no_sentence_stands_twice() -> None:
    texts = Counter(" ".join(sentence.text.lower().split()) for sentence in _SENTENCES)
    assert [text for text, count in texts.items() if count > 1] == []
