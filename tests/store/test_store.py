import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import create_engine, select

from dateline.errors import NotFound
from dateline.model import Evidence, Span
from dateline.store import Counts, Outcome, open_store
from dateline.store.schema import contents

FIRST, SECOND = "Riverland tested a rocket.", "Riverland tested two rockets."


def test_what_is_added_is_there_when_opened_again(place, report):
    document, claims = report(publisher="Delta News", retrieved=datetime(2024, 5, 11, tzinfo=UTC))
    with open_store(place) as store:
        assert store.add(document, b"<p>raw", claims) is Outcome.ADDED
    with open_store(place, create=False) as store:
        assert store.documents() == (document,)
        assert store.claims() == claims
        assert store.raw(document.id) == b"<p>raw"
        assert store.counts() == Counts(documents=1, replaced=0, claims=1, judgements=0)


def test_the_same_document_twice_is_there_once(store, report):
    document, claims = report()
    store.add(document, b"raw", claims)
    later = replace(document, retrieved=datetime(2024, 6, 1, tzinfo=UTC))
    assert store.add(later, b"other", ()) is Outcome.UNCHANGED
    assert (store.documents(), store.claims()) == ((document,), claims)
    assert store.raw(document.id) == b"raw"


def test_claims_of_a_known_document_are_not_extracted(store, report):
    document, claims = report()
    store.add(document, b"raw", claims)
    store.add(document, b"raw", (pytest.fail("extracted again") for _ in range(1)))


def test_a_changed_page_replaces_its_earlier_version(store, report):
    (old, old_claims), (new, new_claims) = report(FIRST), report(SECOND)
    store.add(old, b"old", old_claims)
    assert store.add(new, b"new", new_claims) is Outcome.REPLACED
    assert store.documents() == (replace(new, replaces=old.id),)
    assert {kept.id for kept in store.documents(include_replaced=True)} == {old.id, new.id}
    assert (store.document(old.id), store.raw(old.id)) == (old, b"old")
    assert store.claims() == new_claims
    assert store.counts() == Counts(documents=1, replaced=1, claims=1, judgements=0)


def test_a_page_that_changes_back_is_current_again(store, report):
    (old, old_claims), (new, new_claims) = report(FIRST), report(SECOND)
    for document, claims in ((old, ()), (new, new_claims)):
        store.add(document, b"raw", claims)
    assert store.add(old, b"raw", old_claims) is Outcome.REPLACED
    assert store.documents() == (old,)
    assert store.claims() == old_claims
    assert store.counts() == Counts(documents=1, replaced=1, claims=1, judgements=0)
    assert store.document(new.id).replaces == old.id


def test_another_address_is_another_document(store, report):
    for url in ("https://delta.example/1", "https://gamma.example/1", None):
        assert store.add(*_packed(report(url=url))) is Outcome.ADDED
    assert store.counts().documents == 3


def test_documents_without_address_do_not_replace_each_other(store, report):
    for text in (FIRST, SECOND):
        assert store.add(*_packed(report(text, url=None))) is Outcome.ADDED


@pytest.mark.parametrize(
    "fields", [{"published": date(2024, 5, 11)}, {"publisher": "Delta News"}, {"title": "Rocket"}]
)
def test_what_is_read_better_is_corrected(store, report, fields):
    store.add(*_packed(report()))
    document, claims = report(**fields)
    assert store.add(document, b"raw", claims) is Outcome.CORRECTED
    assert (store.documents(), store.claims()) == ((document,), claims)


def test_the_same_bytes_under_two_documents_are_kept_once(store, direct, report):
    for url in ("https://delta.example/1", "https://gamma.example/1"):
        store.add(report(url=url)[0], b"<p>agency copy", ())
    assert [store.raw(document.id) for document in store.documents()] == [b"<p>agency copy"] * 2
    assert _contents(direct) == [hashlib.sha256(b"<p>agency copy").hexdigest()]


def test_bytes_that_no_document_has_any_more_are_let_go(store, direct, report):
    for title, raw in (("Rocket", b"old"), ("A rocket", b"new"), ("The rocket", b"new")):
        store.add(report(title=title)[0], raw, ())
    (document,) = store.documents()
    assert store.raw(document.id) == b"new"
    assert _contents(direct) == [hashlib.sha256(b"new").hexdigest()]


def test_the_store_says_what_is_replaced(store, report):
    document, claims = report()
    store.add(replace(document, replaces="0" * 16), b"raw", claims)
    assert store.document(document.id).replaces is None


def test_claims_are_in_order_of_publication(store, report):
    for day in (12, 10, 11):
        store.add(*_packed(report(url=str(day), published=date(2024, 5, day), claims=2)))
    claims = store.claims()
    assert [claim.published.day for claim in claims] == [10, 10, 11, 11, 12, 12]
    assert [claim.id for claim in claims[:2]] == sorted(claim.id for claim in claims[:2])


def test_a_quotation_that_is_not_in_the_text_is_refused_whole(store, report):
    document, (claim, other) = report(claims=2)
    false = replace(claim, trigger=Evidence(document.id, Span(0, 9), "Hillland "))
    with pytest.raises(ValueError, match="not the words of"):
        store.add(document, b"raw", (other, false))
    assert store.counts() == Counts(documents=0, replaced=0, claims=0, judgements=0)


@pytest.mark.parametrize("fields", [{"published": date(2024, 5, 11)}, {}])
def test_claims_that_do_not_belong_are_refused(store, report, fields):
    document, (claim,) = report()
    with pytest.raises(ValueError, match=claim.id):
        store.add(document, b"raw", (claim, replace(claim, **fields)))
    assert store.documents() == ()


def test_a_claim_of_another_document_is_refused(store, report):
    document, _ = report(FIRST)
    _, claims = report(SECOND)
    with pytest.raises(ValueError, match="not the words of"):
        store.add(document, b"raw", claims)


def test_better_rules_replace_the_claims(store, report):
    document, claims = report(claims=3)
    store.add(document, b"raw", claims[:1])
    store.replace_claims(document.id[:8], claims[1:])
    assert set(store.claims()) == set(claims[1:])
    with pytest.raises(ValueError, match="two claims"):
        store.replace_claims(document.id, claims[:1] * 2)
    assert len(store.claims()) == 2


def test_an_unknown_or_ambiguous_id_is_not_found(store, report):
    for number in range(17):  # more than there are first digits
        store.add(*_packed(report(url=str(number))))
    first = [document.id[0] for document in store.documents()]
    twice = next(digit for digit in first if first.count(digit) > 1)
    for start, message in ((twice, "more than one id: .*, .*Give more"), ("xyz", "'xyz'")):
        for look_up in (store.document, store.raw, lambda start: store.replace_claims(start, ())):
            with pytest.raises(NotFound, match=message):
                look_up(start)
    with pytest.raises(NotFound):
        store.document("")


def test_an_id_is_found_by_its_beginning_in_any_case(store, report):
    document, claims = report()
    store.add(document, b"raw", claims)
    assert store.document(document.id[:4].upper()) == document


def test_text_of_any_script_comes_back(store, report):
    document, claims = report("김정은 visited 東京 🚀\n— “so” 'it' \\ %s", title="é\u0301")
    store.add(document, "é".encode("latin-1"), claims)
    assert store.documents() == (document,)
    assert store.claims() == claims


def _packed(made):
    document, claims = made
    return document, b"raw", claims


def _contents(direct):
    engine = create_engine(direct)
    with engine.connect() as connection:
        found = connection.scalars(select(contents.c.sha256)).all()
    engine.dispose()
    return found
