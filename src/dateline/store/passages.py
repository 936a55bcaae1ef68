"""What search looks through: the words of current documents and of their claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, text

from dateline.model import Document
from dateline.store.rows import document_from
from dateline.store.schema import claims, documents, passages
from dateline.store.words import LONGEST, that_fit, words_in

_DAY = timedelta(days=1)
_CHUNK = 500  # documents whose rows are in memory at once
# A sign of Unicode's private use: SQLite takes it for a word, and no text or question has it, so
# that no phrase reaches over it.
_BREAK = "\ue000"
_SHORT = 100_000  # characters, whose words can all be kept
_LONG = re.compile(f"[A-Za-z0-9]{{{LONGEST + 1}}}")  # a word that is cut
_ALL = "INSERT INTO passage_words (passage_words) VALUES ('delete-all')"
_LAST = "SELECT seq FROM sqlite_sequence WHERE name = 'passages'"
_WORDS = "INSERT INTO passage_words (rowid, words, origin) VALUES (?, ?, ?)"
_ROW = text(
    "INSERT INTO passages (number, document, claim, type, published, first_day, end_day, words) "
    "VALUES (:number, :document, :claim, :type, :published, :first_day, :end_day, "
    "CAST(:words AS tsvector))"
)


@dataclass(frozen=True, slots=True)
class _Passage:
    """Columns of `passages` without the number, its texts, the name of its origin."""

    columns: dict[str, Any]
    texts: list[str]
    origin: str

    def line(self) -> str:
        """Its words for FTS5, which reads a plain text as `words_in` does, and faster."""
        text = f" {_BREAK} ".join(self.texts)
        if len(text) < _SHORT and all(map(str.isascii, self.texts)) and not _LONG.search(text):
            return text
        return " ".join(self.words())

    def words(self) -> list[str]:
        """Its words with a break between texts, as many as can be kept."""
        return that_fit([word for each in self.texts for word in (*words_in(each), _BREAK)])

    def vector(self) -> str:
        """Its words as PostgreSQL writes them: each with its places, those of the origin as A."""
        places: dict[str, list[str]] = {}
        words = self.words()
        for place, word in enumerate(words, 1):
            places.setdefault(word, []).append(str(place))
        for place, word in enumerate(words_in(self.origin), len(words) + 2):
            places.setdefault(word, []).append(f"{place}A")
        places.pop(_BREAK, None)
        return " ".join(f"'{word}':{','.join(held)}" for word, held in places.items())


def put(connection: Connection, document: Document, rows: Iterable[dict[str, Any]]) -> None:
    """Have a current document, of which nothing is found yet, and its claims found.

    Args:
        connection: In a transaction that writes.
        document: The document.
        rows: Its claims, as rows of `claims`.
    """
    _insert(connection, list(_passages(document, rows)))


def put_many(
    connection: Connection, found: Iterable[tuple[Document, Iterable[dict[str, Any]]]]
) -> None:
    """The same for many documents at once."""
    _insert(connection, [each for made in found for each in _passages(*made)])


def drop(connection: Connection, document: str) -> None:
    """Have nothing of a document found.

    In a file its words stay, with a number that nothing has: to take them out, SQLite would have
    to be told them again.
    """
    connection.execute(delete(passages).where(passages.c.document == document))


def fill(connection: Connection) -> None:
    """Make anew all that is found."""
    connection.execute(delete(passages))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_ALL)
    current = select(documents.c.id).where(documents.c.is_current).order_by(documents.c.id)
    ids = iter(connection.scalars(current).all())
    while chunk := list(islice(ids, _CHUNK)):
        _fill(connection, chunk)


def count(connection: Connection) -> int:
    """How many documents and claims are found."""
    number: int = connection.execute(select(func.count()).select_from(passages)).scalar_one()
    return number


def _fill(connection: Connection, ids: list[str]) -> None:
    rows = connection.execute(select(documents).where(documents.c.id.in_(ids))).mappings()
    wanted = select(claims).where(claims.c.document.in_(ids)).order_by(claims.c.id)
    mine: dict[str, list[dict[str, Any]]] = {each: [] for each in ids}
    for row in connection.execute(wanted).mappings():
        mine[row["document"]].append(dict(row))
    put_many(connection, [(document_from(row), mine[row["id"]]) for row in rows])


def _passages(document: Document, rows: Iterable[dict[str, Any]]) -> Iterator[_Passage]:
    shared = {"document": document.id, "published": document.published}
    days = {"first_day": document.published, "end_day": document.published + _DAY}
    texts = [document.title or "", document.text]
    yield _Passage({**shared, **days, "claim": None, "type": None}, texts, "")
    for row in rows:
        plain = row["plain"]
        said = [mention["quote"] for mention in plain["mentions"]]
        named = [argument["filler"] for argument in plain.get("arguments", ())]
        origin = plain["attribution"]["chain"][-1]["source"]
        columns = {name: row[name] for name in ("type", "first_day", "end_day")}
        columns |= {**shared, "claim": row["id"]}
        yield _Passage(columns, [*said, *named], origin)


def _insert(connection: Connection, found: list[_Passage]) -> None:
    if not found:
        return
    numbered = list(enumerate(found, _last_number(connection) + 1))
    if connection.dialect.name == "sqlite":
        rows = [{"number": number, **each.columns} for number, each in numbered]
        connection.execute(insert(passages), rows)
        words = [
            (number, each.line(), " ".join(words_in(each.origin))) for number, each in numbered
        ]
        connection.exec_driver_sql(_WORDS, words)
    else:
        rows = [
            {"number": number, "words": each.vector(), **each.columns} for number, each in numbered
        ]
        connection.execute(_ROW, rows)


def _last_number(connection: Connection) -> int:
    """The greatest number so far, in a file also of what was dropped: its words are there."""
    if connection.dialect.name == "sqlite":
        return connection.exec_driver_sql(_LAST).scalar() or 0
    return connection.scalar(select(func.max(passages.c.number))) or 0
