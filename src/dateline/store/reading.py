"""What is looked up in the tables."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from dateline.errors import NotFound
from dateline.model import Claim, Document, Judgement, Period
from dateline.model.plain import from_plain
from dateline.store.rows import document_from, judgement_from
from dateline.store.schema import (
    claims,
    contents,
    documents,
    drafts,
    judgements,
    packs,
    passages,
    raw,
)

_ID = re.compile("[0-9a-f]{1,16}")


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds.

    Attributes:
        documents: Current versions.
        replaced: Earlier versions that are kept.
        claims: Claims of current versions.
        judgements: All that were ever made.
    """

    documents: int
    replaced: int
    claims: int
    judgements: int


@dataclass(frozen=True, slots=True)
class KnownPack:
    """The pack by which a store's claims are read.

    Attributes:
        id: As its pack.toml says.
        named: Its name where it comes with Dateline, else the folder where it lay.
    """

    id: str
    named: str


def pack(connection: Connection) -> KnownPack | None:
    """The pack of the store; None where no document was ever read into it since 0004."""
    row = connection.execute(select(packs)).mappings().first()
    return None if row is None else KnownPack(row["id"], row["named"])


def find_document(connection: Connection, start: str) -> Document:
    """The only document whose id begins with `start`.

    Raises:
        NotFound: There is none, or more than one.
    """
    known = _ID.fullmatch(start.lower())
    # Ids are hexadecimal digits: "g" sorts after all that can follow `start`.
    begins = documents.c.id.between(start.lower(), start.lower() + "g")
    some = select(documents).where(begins).limit(4)
    found = connection.execute(some).mappings().all() if known else []
    if not found:
        raise NotFound(
            f"no document has an id that begins with {start[:40]!r}. Look the id up again."
        )
    if len(found) > 1:
        ids = ", ".join(row["id"] for row in found)
        raise NotFound(f"{start!r} begins more than one id: {ids}. Give more digits.")
    return document_from(found[0])


def all_documents(
    connection: Connection, *, include_replaced: bool, days: Period, most: int | None
) -> tuple[Document, ...]:
    """The first `most` documents of those days, or all, by publication date and id."""
    query = select(documents).order_by(documents.c.published, documents.c.id).limit(most)
    if not include_replaced:
        query = query.where(documents.c.is_current)
    if days.start is not None:
        query = query.where(documents.c.published >= days.start)
    if days.end is not None:
        query = query.where(documents.c.published < days.end)
    return tuple(document_from(row) for row in connection.execute(query).mappings())


def raw_bytes(connection: Connection, document: str) -> bytes:
    """The bytes that the document with this whole id was read from."""
    query = select(contents.c.content).join_from(raw, contents).where(raw.c.document == document)
    return zlib.decompress(connection.scalars(query).one())


def all_claims(connection: Connection, *, include_replaced: bool) -> tuple[Claim, ...]:
    """The claims by publication date and id."""
    query = _with_documents(select(claims.c.plain)).order_by(documents.c.published, claims.c.id)
    if not include_replaced:
        query = query.where(documents.c.is_current)
    return tuple(from_plain(Claim, plain) for plain in connection.scalars(query))


def claims_of(connection: Connection, document: str) -> tuple[Claim, ...]:
    """The claims of the document with this whole id, by id."""
    query = select(claims.c.plain).where(claims.c.document == document).order_by(claims.c.id)
    return tuple(from_plain(Claim, plain) for plain in connection.scalars(query))


def drafted(connection: Connection, rules: str) -> frozenset[str]:
    """Ids of the documents that have a draft by `rules`."""
    return frozenset(connection.scalars(select(drafts.c.document).where(drafts.c.rules == rules)))


def all_drafts(connection: Connection, rules: str) -> dict[str, tuple[Claim, ...]]:
    """The claims of the drafts by `rules`, by document."""
    rows = connection.execute(select(drafts).where(drafts.c.rules == rules)).mappings()
    return {
        row["document"]: tuple(from_plain(Claim, plain) for plain in row["claims"]) for row in rows
    }


def all_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """The judgements in the order in which they were added."""
    rows = connection.execute(select(judgements).order_by(judgements.c.number)).mappings()
    return tuple(judgement_from(row) for row in rows)


def count(connection: Connection) -> Counts:
    """How much the store holds."""
    # Passages are those of current documents and their claims; their indexes are quick to count.
    current = _number(connection, _size(passages).where(passages.c.claim.is_(None)))
    return Counts(
        documents=current,
        replaced=_number(connection, _size(documents)) - current,
        claims=_number(connection, _size(passages)) - current,
        judgements=_number(connection, _size(judgements)),
    )


def _of_current(query: Select[Any]) -> Select[Any]:
    return _with_documents(query).where(documents.c.is_current)


def _with_documents(query: Select[Any]) -> Select[Any]:
    return query.select_from(claims.join(documents, claims.c.document == documents.c.id))


def _size(table: Table) -> Select[Any]:
    return select(func.count()).select_from(table)


def _number(connection: Connection, query: Select[Any]) -> int:
    number: int = connection.execute(query).scalar_one()
    return number
