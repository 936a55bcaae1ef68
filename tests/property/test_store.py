"""A store against a dictionary that does the same without a file."""

import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.property.strategies import judgements

from dateline.model import (
    Attribution,
    Claim,
    Document,
    Link,
    Span,
    Status,
    StatusMention,
    Verdict,
    cite,
)
from dateline.store import Outcome, open_store

# Each example opens a file.
FEWER = settings(max_examples=settings().max_examples // 3)


@st.composite
def pages(draw):
    """One of few pages in one of few versions, with claims that differ by their ordinal alone."""
    document = Document(
        text=draw(st.sampled_from(["Riverland fired.", "Hillland fired."])),
        published=draw(st.sampled_from([date(2024, 5, 10), date(2024, 5, 11)])),
        publisher=draw(st.sampled_from([None, "Delta News"])),
        url=draw(st.sampled_from([None, "a", "b"])),
    )
    ordinals = draw(st.sets(st.integers(0, 2)))
    return document, tuple(_claim(document, ordinal) for ordinal in ordinals)


def _claim(document, ordinal):
    quote = cite(document, Span(0, 9))
    return Claim(
        type="test",
        trigger=quote,
        mentions=(quote,),
        attribution=Attribution((Link("Delta News", "publisher"),)),
        status=StatusMention(Status.HAPPENED, quote, "past"),
        published=document.published,
        method="rules/0.1.0",
        ordinal=ordinal,
    )


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    path = tmp_path_factory.mktemp("store") / "empty.db"
    open_store(path).close()
    return path


@FEWER
@given(st.lists(pages(), max_size=7), st.booleans())
def test_a_store_holds_the_last_version_of_every_page(empty, versions, is_reopened):
    current, every = {}, {}
    with _copied(empty) as path:
        store = open_store(path)
        for number, (document, claims) in enumerate(versions):
            page = document.url or document.id
            expected = _expected(current.get(page, (None, ()))[0], document)
            assert store.add(document, bytes(number), claims) is expected
            if expected is not Outcome.UNCHANGED:
                current[page] = every[document.id] = (document, claims)
        if is_reopened:
            store.close()
            store = open_store(path)
        _check(store, current, every)
        store.close()


def _expected(current, document):
    if current is None:
        return Outcome.ADDED
    if current.id != document.id:
        return Outcome.REPLACED
    same = _without_history(current) == _without_history(document)
    return Outcome.UNCHANGED if same else Outcome.CORRECTED


def _check(store, current, every):
    held = store.documents(include_replaced=True)
    assert {_without_history(one) for one in held} == {
        _without_history(document) for document, _ in every.values()
    }
    assert {one.id for one in store.documents()} == {one.id for one, _ in current.values()}
    assert {one.replaces for one in held} <= {None, *every}
    claims = sorted(
        (claim for _, made in current.values() for claim in made),
        key=lambda claim: (claim.published, claim.id),
    )
    assert list(store.claims()) == claims
    assert store.counts().claims == len(claims)
    assert store.counts().documents + store.counts().replaced == len(every)


@FEWER
@given(
    st.lists(
        judgements()
        .filter(lambda one: one.verdict is not Verdict.WITHDRAW)
        .map(lambda one: replace(one, replaces=None)),
        max_size=5,
    )
)
def test_judgements_come_back_once_and_in_order(empty, made):
    with _copied(empty) as path, open_store(path) as store:
        for judgement in made:
            store.add_judgement(judgement)
        first = {judgement.id: judgement for judgement in reversed(made)}
        once = dict.fromkeys(judgement.id for judgement in made)
        assert store.judgements() == tuple(first[name] for name in once)


def _without_history(document):
    return replace(document, retrieved=None, replaces=None)


@contextmanager
def _copied(original):
    """A copy of a store for each example: making one anew takes ten times as long."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copy(original, folder))
