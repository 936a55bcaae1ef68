import json
import shutil

import pytest
from tests.export import sample

from dateline.store import open_store

CLAIM = sample.visit().claims[0].id


@pytest.fixture
def shared(dateline, filled, tmp_path, monkeypatch):
    """Run the program on a shared store as one of its users; the tokens by name."""
    shutil.copy(filled, tmp_path / "mine.db")
    monkeypatch.setenv("DATELINE_STORE", str(tmp_path / "mine.db"))
    monkeypatch.delenv("DATELINE_BY", raising=False)
    tokens = {"Ana": dateline("users", "add", "Ana", "--role", "admin").stdout.split()[-1]}
    monkeypatch.setenv("DATELINE_TOKEN", tokens["Ana"])
    for name, role in (("Ben", "coder"), ("Cleo", "reader"), ("Dan", "editor")):
        told = json.loads(dateline("users", "add", name, "--role", role, "--json").stdout)
        tokens[name] = told["token"]

    def run(name, *arguments):
        monkeypatch.setenv("DATELINE_TOKEN", tokens.get(name, ""))
        return dateline(*arguments)

    return run


def test_judgements_name_whose_token_it_is(shared, tmp_path):
    assert shared("Ben", "reject", CLAIM).exit_code == 0
    with open_store(tmp_path / "mine.db") as store:
        assert store.judgements()[-1].by == "Ben"
    refused = shared("Ben", "accept", CLAIM, "--by", "Ana")
    assert refused.exit_code == 2
    assert "DATELINE_TOKEN is that of Ben, not of Ana" in refused.stderr


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("nobody", ["accept", CLAIM]),
        ("Cleo", ["accept", CLAIM]),
        ("Ben", ["ingest", "."]),
        ("Ben", ["users", "add", "Eve"]),
        ("Dan", ["users", "remove", "Ana"]),
        ("Ana", ["users", "add", "Eve", "--role", "king"]),
        ("Ana", ["users", "add"]),
        ("Ana", ["users", "role", "Ben"]),
        ("Ana", ["users", "remove", "Ana"]),
    ],
)
def test_what_one_may_not_changes_nothing(shared, tmp_path, name, arguments):
    with open_store(tmp_path / "mine.db") as store:
        before = (store.judgements(), store.users(), store.counts())
    result = shared(name, *arguments)
    assert result.exit_code == 2, result.output
    assert result.stderr.count("Error:") == 1
    with open_store(tmp_path / "mine.db") as store:
        assert (store.judgements(), store.users(), store.counts()) == before


def test_an_editor_takes_back_what_others_judged_and_a_coder_does_not(shared, tmp_path):
    shared("Dan", "reject", CLAIM)
    with open_store(tmp_path / "mine.db") as store:
        made = store.judgements()[-1].id
    assert "Ask an editor" in shared("Ben", "undo", made).stderr
    assert shared("Ana", "undo", made).exit_code == 0


def test_anybody_may_look(shared):
    assert shared("nobody", "chronology").exit_code == 0
    listed = shared("nobody", "users", "list").stdout
    assert "Ben" in listed
    assert "coder" in listed


def test_a_store_of_ones_own_says_so(dateline, filled):
    result = dateline("users", "list", "--store", filled)
    assert "has no users" in result.stderr
