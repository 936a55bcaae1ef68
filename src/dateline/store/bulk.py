"""Many documents in one transaction: what is new goes in together, the rest one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import md5
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, insert, select

from dateline.model import Claim, Document
from dateline.store import passages, schema
from dateline.store.rows import claim_row, content_row, document_row
from dateline.store.writing import Outcome, check_claims, put

Entry = tuple[Document, bytes, tuple[Claim, ...]]


def chunks(
    readings: Iterable[tuple[Document, bytes, Iterable[Claim]]], size: int
) -> Iterator[list[Entry]]:
    """The readings in lists of at most `size`, their claims made and checked.

    Raises:
        ValueError: A claim is not one of its document, or two claims have one id.
    """
    waiting = iter(readings)
    while chunk := list(islice(waiting, size)):
        ready = [(document, raw, tuple(claims)) for document, raw, claims in chunk]
        for document, _, claims in ready:
            check_claims(document, claims)
        yield ready


def put_many(connection: Connection, entries: Sequence[Entry]) -> list[Outcome]:
    """What `put` does to each of them, in order."""
    new = _new(connection, entries)
    _insert(connection, [entry for entry, is_new in zip(entries, new, strict=True) if is_new])
    return [
        Outcome.ADDED if is_new else put(connection, *entry)
        for entry, is_new in zip(entries, new, strict=True)
    ]


def _new(connection: Connection, entries: Sequence[Entry]) -> list[bool]:
    """For each whether neither the store nor an entry before it has its text or address."""
    documents = [document for document, _, _ in entries]
    seen: set[str | None] = set(_held(connection, documents))
    new = []
    for document in documents:
        keys = {document.id, document.url} - {None}
        new.append(not keys & seen)
        seen |= keys
    return new


def _held(connection: Connection, documents: Sequence[Document]) -> Iterator[str]:
    table = schema.documents
    ids = [document.id for document in documents]
    yield from connection.scalars(select(table.c.id).where(table.c.id.in_(ids)))
    addresses = [document.url for document in documents if document.url is not None]
    page = table.c.address.in_(addresses)
    if connection.dialect.name == "postgresql":
        # As in `writing`: the index there is over hashes.
        hashes = [md5(each.encode(), usedforsecurity=False).hexdigest() for each in addresses]
        page = func.md5(table.c.address).in_(hashes)
    yield from connection.scalars(select(table.c.address).where(page & table.c.is_current))


def _insert(connection: Connection, entries: Sequence[Entry]) -> None:
    contents = [content_row(raw) for _, raw, _ in entries]
    shared: list[tuple[Document, list[dict[str, Any]]]] = [
        (document, [claim_row(claim) for claim in claims]) for document, _, claims in entries
    ]
    _insert_rows(
        connection,
        schema.documents,
        [document_row(document) | {"is_current": True, "replaces": None} for document, _ in shared],
    )
    _insert_rows(connection, schema.contents, _unknown(connection, contents))
    kept = zip(shared, contents, strict=True)
    raw = [{"document": each.id, "sha256": row["sha256"]} for (each, _), row in kept]
    _insert_rows(connection, schema.raw, raw)
    _insert_rows(connection, schema.claims, [row for _, rows in shared for row in rows])
    passages.put_many(connection, shared)


def _unknown(connection: Connection, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    found = {row["sha256"]: row for row in rows}
    column = schema.contents.c.sha256
    for known in connection.scalars(select(column).where(column.in_(list(found)))):
        del found[known]
    return list(found.values())


def _insert_rows(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
