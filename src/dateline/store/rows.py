"""Nouns as rows of the tables, and back."""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

from sqlalchemy import RowMapping

from dateline.model import Claim, Document, Judgement
from dateline.model.plain import from_plain, to_plain


def document_row(document: Document) -> dict[str, Any]:
    """The columns of `documents`, but for `is_current`."""
    row = to_plain(document) | {"published": document.published}
    row["address"] = row.pop("url")
    return row


def document_from(row: RowMapping) -> Document:
    """The document of a row of `documents`."""
    plain = dict(row) | {"url": row["address"], "published": row["published"].isoformat()}
    del plain["address"], plain["is_current"]
    return from_plain(Document, plain)


def content_row(raw: bytes) -> dict[str, Any]:
    """The columns of `contents`."""
    return {"sha256": hashlib.sha256(raw).hexdigest(), "content": zlib.compress(raw)}


def claim_row(claim: Claim) -> dict[str, Any]:
    """The columns of `claims`."""
    interval = None if claim.time is None else claim.time.interval
    return {
        "id": claim.id,
        "document": claim.document,
        "type": claim.type,
        "status": claim.status.status,
        "first_day": None if interval is None else interval.start,
        "end_day": None if interval is None else interval.end,
        "method": claim.method,
        "plain": to_plain(claim),
        "certainty": claim.certainty,
    }


def judgement_from(row: RowMapping) -> Judgement:
    """The judgement of a row of `judgements`."""
    plain = {name: row[name] for name in row if name != "number"}
    return from_plain(Judgement, plain | {"about": plain["about"] or []})
