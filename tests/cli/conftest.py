from datetime import UTC, datetime

import pytest
from tests.export import sample
from typer.testing import CliRunner

from dateline.cli.main import build
from dateline.model import Judgement, Verdict
from dateline.store import open_store


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A store with the sample's documents and claims, and the word of a person for one join."""
    path = tmp_path_factory.mktemp("cli") / "filled.db"
    claims = [claim for event in sample.chronology() for claim in event.claims]
    with open_store(path) as store:
        for document in sample.documents().values():
            mine = [claim for claim in claims if claim.document == document.id]
            store.add(document, document.text.encode(), mine)
        left, right = (claim.id for claim in sample.trial().claims)
        at = datetime(2031, 4, 3, tzinfo=UTC)
        store.add_judgement(Judgement(Verdict.SAME, (left, right), by="an analyst", at=at))
    return path


@pytest.fixture
def dateline(monkeypatch, tmp_path):
    """Run the program; the user's own store is an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("DATELINE_STORE", raising=False)

    def run(*arguments):
        return CliRunner().invoke(build(), [str(argument) for argument in arguments])

    return run
