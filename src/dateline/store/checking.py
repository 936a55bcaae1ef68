"""What is wrong with the rows of a store, read one by one so that a damaged one hides no other."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, select

from dateline.model import Claim, Document, is_faithful
from dateline.model.plain import from_plain
from dateline.store.rows import claim_row, document_from, judgement_from
from dateline.store.schema import claims, contents, documents, judgements, raw


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in a store that is not as it was written.

    Attributes:
        table: `documents`, `contents`, `claims` or `judgements`.
        id: Of the row.
        document: Id of the document that it belongs to, or None.
        problem: What is wrong.
    """

    table: str
    id: str
    document: str | None
    problem: str


def ids(connection: Connection) -> tuple[str, ...]:
    """Ids of all documents, earlier versions too, in order."""
    return tuple(connection.scalars(select(documents.c.id).order_by(documents.c.id)))


def document_flaws(connection: Connection, id_: str) -> Iterator[Flaw]:
    """Check one document: its id, the hash of its bytes, its claims with each quotation."""
    row = connection.execute(select(documents).where(documents.c.id == id_)).mappings().one()
    yield from _raw_flaws(connection, id_)
    try:
        document = document_from(row)
    except (ValueError, TypeError, KeyError) as error:
        yield Flaw("documents", id_, id_, f"cannot be read: {error}")
        return
    if document.id != id_:
        yield Flaw("documents", id_, id_, "its address or text is not what its id is the hash of")
    found = connection.execute(select(claims).where(claims.c.document == id_)).mappings()
    for each in found.all():
        yield from _claim_flaws(each, document)


def judgement_flaws(connection: Connection) -> Iterator[Flaw]:
    """Check the log: each judgement can be read and has the id of what it says."""
    for row in connection.execute(select(judgements).order_by(judgements.c.number)).mappings():
        try:
            judgement = judgement_from(row)
        except (ValueError, TypeError, KeyError) as error:
            yield Flaw("judgements", row["id"], None, f"cannot be read: {error}")
            continue
        if judgement.id != row["id"]:
            yield Flaw("judgements", row["id"], None, "says something else than when it was made")


def _raw_flaws(connection: Connection, id_: str) -> Iterator[Flaw]:
    query = select(contents).join_from(raw, contents).where(raw.c.document == id_)
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        yield Flaw("contents", id_, id_, "the bytes that it was read from are gone")
        return
    try:
        content = zlib.decompress(row["content"])
    except zlib.error as error:
        yield Flaw("contents", id_, id_, f"its bytes cannot be unpacked: {error}")
        return
    if hashlib.sha256(content).hexdigest() != row["sha256"]:
        yield Flaw("contents", id_, id_, "its bytes do not have the SHA-256 that was noted")


def _claim_flaws(row: RowMapping, document: Document) -> Iterator[Flaw]:
    id_ = row["id"]
    try:
        claim = from_plain(Claim, row["plain"])
    except (ValueError, TypeError, KeyError) as error:
        yield Flaw("claims", id_, document.id, f"cannot be read: {error}")
        return
    wrong = [name for name, value in claim_row(claim).items() if row[name] != value]
    if wrong:
        yield Flaw("claims", id_, document.id, f"differs from what it was read as: {wrong[0]}")
    for quotation in claim.evidence():
        if not is_faithful(quotation, document):
            span = f"{quotation.span.start}–{quotation.span.end}"
            problem = f"“{quotation.quote}” does not stand at {span} of its document"
            yield Flaw("claims", id_, document.id, problem)
