"""What a dossier says of an event's quotations and documents, as plain data."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from dateline.export.fields import cited
from dateline.model import Claim, Document, Event, Evidence


def quotations(event: Event) -> list[dict[str, Any]]:
    """Every quotation of every claim: for which value, by which rule, where it stands."""
    return [each for claim in event.claims for each in _of_claim(claim)]


def custody_of(document: Document, raw: bytes, event: Event) -> dict[str, Any]:
    """Where a document is from, when it was read, its hashes, its earlier version, its readers."""
    methods = {claim.method for claim in event.claims if claim.document == document.id}
    return {
        "id": document.id,
        "address": document.url,
        "publisher": document.publisher,
        "title": document.title,
        "published": document.published.isoformat(),
        "retrieved": None if document.retrieved is None else document.retrieved.isoformat(),
        "replaces": document.replaces,
        "text_sha256": hashlib.sha256(document.text.encode("utf-8")).hexdigest(),
        "raw_sha256": hashlib.sha256(raw).hexdigest(),
        "raw_bytes": len(raw),
        "methods": sorted(methods),
    }


def _of_claim(claim: Claim) -> Iterator[dict[str, Any]]:
    for mention in claim.mentions:
        yield _quotation(claim, "sentence", "", claim.method, mention)
    for value in cited(claim):
        yield _quotation(claim, value.field, value.value, value.rule, value.evidence)


def _quotation(
    claim: Claim, field: str, value: str, rule: str, evidence: Evidence
) -> dict[str, Any]:
    return {
        "claim": claim.id,
        "field": field,
        "value": value,
        "rule": rule,
        "document": evidence.document,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "quote": evidence.quote,
    }
