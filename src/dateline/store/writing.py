"""What one transaction does to the tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from dateline.errors import NotFound
from dateline.model import Claim, Document, Judgement, is_faithful
from dateline.model.plain import to_plain
from dateline.store import passages, schema
from dateline.store.reading import KnownPack
from dateline.store.rows import claim_row, content_row, document_from, document_row


class Outcome(StrEnum):
    """What adding a document did to the store.

    Attributes:
        ADDED: The document is new.
        UNCHANGED: It was there already, and all stays as it is.
        REPLACED: It is another version of the page than the current one, and now the current one.
        CORRECTED: It was there with the same text, but its date, publisher, title, language or
            blocks are read differently now; they and its claims are the new ones.
    """

    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    CORRECTED = "corrected"


def is_known(connection: Connection, document: Document) -> bool:
    """Whether the store holds `document` as a current version, whenever it was retrieved."""
    stored, current = _stored(connection, document.id), _current(connection, document)
    return _is_same(stored, current, document)


def put(connection: Connection, document: Document, raw: bytes, claims: Iterable[Claim]) -> Outcome:
    """Make `document` the current version at its address, with its raw bytes and claims."""
    stored, current = _stored(connection, document.id), _current(connection, document)
    if _is_same(stored, current, document):
        return Outcome.UNCHANGED
    if current is not None and current != document.id:
        _retire(connection, current)
    if stored is None:
        _insert(connection, replace(document, replaces=current))
    else:
        _update(connection, replace(document, replaces=stored.replaces))
    put_raw(connection, document.id, raw)
    put_claims(connection, document, claims)
    if current is None:
        return Outcome.ADDED
    return Outcome.CORRECTED if current == document.id else Outcome.REPLACED


def put_raw(connection: Connection, document: str, raw: bytes) -> None:
    """Keep `raw` as the bytes that the document was read from; bytes that are known stay one."""
    table, contents = schema.raw, schema.contents
    mine = table.c.document == document
    before = connection.scalar(select(table.c.sha256).where(mine))
    row = content_row(raw)
    if before == row["sha256"]:
        return
    known = select(contents.c.sha256).where(contents.c.sha256 == row["sha256"])
    if connection.scalar(known) is None:
        connection.execute(insert(contents), row)
    if before is None:
        connection.execute(insert(table), {"document": document, "sha256": row["sha256"]})
    else:
        connection.execute(update(table).where(mine).values(sha256=row["sha256"]))
        _drop_unused(connection, before)


def _drop_unused(connection: Connection, sha256: str) -> None:
    used = select(schema.raw.c.sha256).where(schema.raw.c.sha256 == sha256)
    if connection.scalar(used.limit(1)) is None:
        contents = schema.contents
        connection.execute(delete(contents).where(contents.c.sha256 == sha256))


def put_claims(connection: Connection, document: Document, claims: Iterable[Claim]) -> None:
    """Make `claims` all the claims of the document; a draft for it has had its day."""
    mine = schema.documents.c.id == document.id
    passages.drop(connection, document.id)
    connection.execute(delete(schema.drafts).where(schema.drafts.c.document == document.id))
    connection.execute(delete(schema.claims).where(schema.claims.c.document == document.id))
    rows = [claim_row(claim) for claim in claims]
    if rows:
        connection.execute(insert(schema.claims), rows)
    if connection.scalar(select(schema.documents.c.is_current).where(mine)):
        passages.put(connection, document, rows)


def put_draft(connection: Connection, document: str, rules: str, claims: Iterable[Claim]) -> None:
    """Keep `claims` as the draft for the document, in place of any other."""
    connection.execute(delete(schema.drafts).where(schema.drafts.c.document == document))
    row = {"document": document, "rules": rules, "claims": [to_plain(claim) for claim in claims]}
    connection.execute(insert(schema.drafts), row)


def put_pack(connection: Connection, pack: KnownPack) -> None:
    """Make `pack` the one of the store, in place of any other."""
    connection.execute(delete(schema.packs))
    connection.execute(insert(schema.packs), {"id": pack.id, "named": pack.named})


def put_judgement(connection: Connection, judgement: Judgement) -> None:
    """Add `judgement` to the log unless it is there."""
    table = schema.judgements
    wanted = [judgement.id, judgement.replaces]
    held = set(connection.scalars(select(table.c.id).where(table.c.id.in_(wanted))))
    if judgement.replaces is not None and judgement.replaces not in held:
        raise NotFound(f"no judgement has the id {judgement.replaces!r}. Look the id up again.")
    if judgement.id not in held:
        connection.execute(insert(table), to_plain(judgement))


def check_claims(document: Document, claims: Iterable[Claim]) -> None:
    """Refuse claims that do not belong to `document`.

    Raises:
        ValueError: A quotation is not in the document's text, a claim gives another day of
            publication, or two claims have one id.
    """
    seen: set[str] = set()
    for claim in claims:
        for evidence in claim.evidence():
            if not is_faithful(evidence, document):
                raise ValueError(f"claim {claim.id}: not the words of {document.id}: {evidence}")
        if claim.published != document.published:
            raise ValueError(f"claim {claim.id}: published {claim.published} and not with it")
        if claim.id in seen:
            raise ValueError(f"two claims have the id {claim.id}: tell them apart by `ordinal`")
        seen.add(claim.id)


def _stored(connection: Connection, document: str) -> Document | None:
    table = schema.documents
    row = connection.execute(select(table).where(table.c.id == document)).mappings().one_or_none()
    return None if row is None else document_from(row)


def _current(connection: Connection, document: Document) -> str | None:
    """The id of the current version at the address of `document`; itself where it has none."""
    table = schema.documents
    page = table.c.id == document.id if document.url is None else _at(connection, document.url)
    found: str | None = connection.scalar(select(table.c.id).where(page & table.c.is_current))
    return found


def _at(connection: Connection, address: str) -> ColumnElement[bool]:
    """Whether a document has this address, in the words by which its index is found."""
    same = schema.documents.c.address == address
    if connection.dialect.name == "sqlite":
        return same
    return same & (func.md5(schema.documents.c.address) == func.md5(address))


def _is_same(stored: Document | None, current: str | None, document: Document) -> bool:
    if stored is None or current != document.id:
        return False
    return document == replace(stored, retrieved=document.retrieved, replaces=document.replaces)


def _retire(connection: Connection, document: str) -> None:
    table = schema.documents
    passages.drop(connection, document)
    connection.execute(update(table).where(table.c.id == document).values(is_current=False))


def _insert(connection: Connection, document: Document) -> None:
    connection.execute(insert(schema.documents), document_row(document) | {"is_current": True})


def _update(connection: Connection, document: Document) -> None:
    table = schema.documents
    values = document_row(document) | {"is_current": True}
    connection.execute(update(table).where(table.c.id == document.id).values(values))
