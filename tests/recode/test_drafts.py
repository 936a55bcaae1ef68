"""Drafts stay in the store until they are accepted, whole; work that stops goes on."""

from dataclasses import replace
from functools import partial

import pytest
from tests.export import sample

from dateline.merge import merge
from dateline.packs.folder import folder_of
from dateline.recode import Rules, accept, fingerprint, recode_by
from dateline.store import open_store, writing


@pytest.fixture
def store(tmp_path):
    claims = [claim for event in sample.chronology() for claim in event.claims]
    with open_store(tmp_path / "filled.db") as store:
        for document in sample.documents().values():
            mine = [replace(c, method="rules/0") for c in claims if c.document == document.id]
            store.add(document, document.text.encode(), mine)
        yield store


@pytest.fixture
def pack(tmp_path):
    """A folder that stands for a pack: only its fingerprint is asked for."""
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.toml").write_text('id = "pack"\n')
    return folder


class Finder:
    """Gives each document no claim; counts the documents, and stops where it is told to."""

    def __init__(self, stop_at=None):
        self.read = []
        self.stop_at = stop_at

    def __call__(self, document):
        if len(self.read) == self.stop_at:
            raise KeyboardInterrupt
        self.read.append(document.id)
        return ()


def run(store, pack, rules, progress=None):
    joined = partial(merge, judgements=store.judgements())
    present = Rules(fingerprint(pack), rules)
    return recode_by(present, store, store.documents(), joined, progress)


def test_no_claim_changes_until_it_is_accepted(store, pack):
    before = store.claims()
    found = run(store, pack, Finder())
    assert len(found.removed) == len(before) > 0
    assert store.claims() == before
    assert accept(store, found) == len(store.documents())
    assert store.claims() == ()


def test_a_second_call_by_the_same_rules_reads_nothing(store, pack):
    first, second = Finder(), Finder()
    assert run(store, pack, first) == run(store, pack, second)
    assert (len(first.read), second.read) == (len(store.documents()), [])


def test_what_was_stopped_goes_on(store, pack):
    with pytest.raises(KeyboardInterrupt):
        run(store, pack, Finder(stop_at=1))
    rest = Finder()
    run(store, pack, rest)
    assert len(rest.read) == len(store.documents()) - 1


def test_other_rules_read_all_anew(store, pack):
    run(store, pack, Finder())
    (pack / "en.toml").write_text("# a new rule\n")
    again = Finder()
    run(store, pack, again)
    assert len(again.read) == len(store.documents())


def test_claims_of_another_method_stay(store, pack):
    claim = store.claims()[0]
    store.replace_claims(claim.document, [replace(claim, method="server/1")])
    accept(store, run(store, pack, Finder()))
    assert [each.method for each in store.claims()] == ["server/1"]


def test_an_accepted_draft_is_gone(store, pack):
    found = run(store, pack, Finder())
    accept(store, found)
    assert store.drafted(found.rules) == frozenset()


def test_what_cannot_all_be_accepted_is_not_accepted_at_all(store, pack, monkeypatch):
    before = store.claims()
    found = run(store, pack, Finder())
    put, done = writing.put_claims, []

    def fail_on_the_last(connection, document, claims):
        done.append(document)
        if len(done) == len(found.documents):
            raise OSError("no space left")
        put(connection, document, claims)

    monkeypatch.setattr(writing, "put_claims", fail_on_the_last)
    with pytest.raises(OSError, match="no space"):
        accept(store, found)
    assert store.claims() == before


def test_progress_is_told(store, pack):
    told = []
    run(store, pack, Finder(), lambda *step: told.append(step[:2]))
    total = len(store.documents())
    assert told == [(number, total) for number in range(1, total + 1)]


def test_the_fingerprint_is_of_the_content(pack):
    first = fingerprint(pack)
    assert fingerprint(pack) == first
    (pack / "notes.md").write_text("no rule\n")
    assert fingerprint(pack) == first
    assert fingerprint(folder_of("arms_watch")) != first
