import pytest
from tests.export import sample

from dateline.store import open_store

pytest.importorskip("duckdb", reason="the extra `query` is not installed")
pytest.importorskip("pyarrow", reason="the extra `query` is not installed")


@pytest.fixture
def store(place):
    """The sample's documents and claims, in a file and in a database."""
    claims = [claim for event in sample.chronology() for claim in event.claims]
    with open_store(place) as store:
        for document in sample.documents().values():
            mine = [claim for claim in claims if claim.document == document.id]
            store.add(document, document.text.encode(), mine)
        yield store
