"""SQLite by default, PostgreSQL by URL: schema, migrations, queries."""

from dateline.store.checking import Flaw
from dateline.store.opening import default_path, open_store
from dateline.store.reading import Counts, KnownPack
from dateline.store.searching import Search
from dateline.store.store import Store
from dateline.store.writing import Outcome

__all__ = [
    "Counts",
    "Flaw",
    "KnownPack",
    "Outcome",
    "Search",
    "Store",
    "default_path",
    "open_store",
]
