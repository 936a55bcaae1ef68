"""Full-text search: which documents and claims have the words, newest document first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, TextClause, select, text

from dateline.model import Claim, Document, Period
from dateline.model.plain import from_plain
from dateline.store.marking import Passage, best_passage, marked
from dateline.store.rows import document_from
from dateline.store.schema import claims, documents
from dateline.store.words import Term, terms_of

MOST = 1000  # passages that are put in order


@dataclass(frozen=True, slots=True)
class Search:
    """What a person looks for.

    Attributes:
        words: Words that all have to stand in one document or one claim; `"a phrase"`; `begin*`.
        days: Days of publication of documents, days of the event of claims.
        types: Event types of claims; all unless given.
        origin: Words of the name of a claim's origin, or None.
        limit: Documents that are found at most.
    """

    words: str
    days: Period
    types: tuple[str, ...] = ()
    origin: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim that has the words in its sentences or the names that it gives.

    Attributes:
        claim: The claim.
        passages: Its sentences, with the places where words stand.
    """

    claim: Claim
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A document that has the words, or claims that have.

    Attributes:
        document: The document.
        passage: The part of its text with the most of the words; None where only claims were
            looked for, or where its title alone has them.
        claims: Its claims that have the words, in the order of the text.
    """

    document: Document
    passage: Passage | None
    claims: tuple[FoundClaim, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found.

    Attributes:
        found: Newest document first.
        is_all: Whether there is nothing more.
    """

    found: tuple[Found, ...]
    is_all: bool


def search(connection: Connection, asked: Search) -> Results:
    """What has all the words.

    Raises:
        UserError: There is no word to look for, or there are too many.
    """
    terms = terms_of(asked.words)
    origin = () if asked.origin is None else terms_of(asked.origin)
    rows = connection.execute(*_query(connection, asked, terms, origin)).mappings().all()
    newest = sorted(rows, key=lambda row: (row["published"], row["document"]), reverse=True)
    ids = list(dict.fromkeys(row["document"] for row in newest))
    chosen = [row for row in newest if row["document"] in set(ids[: asked.limit])]
    found = _found(connection, chosen, terms)
    return Results(found, len(ids) <= asked.limit and len(rows) < MOST)


def _query(
    connection: Connection, asked: Search, terms: Iterable[Term], origin: Iterable[Term]
) -> tuple[TextClause, dict[str, Any]]:
    values: dict[str, Any] = {"most": MOST}
    conditions = []
    if asked.types:
        named = {f"type{place}": _kept(name) for place, name in enumerate(asked.types)}
        conditions.append(f"p.type IN ({', '.join(f':{name}' for name in named)})")
        values |= named
    for name, condition, day in (
        ("start", "p.end_day > :start", asked.days.start),
        ("end", "p.first_day < :end", asked.days.end),
    ):
        if day is not None:
            conditions.append(condition)
            values[name] = day
    if origin:
        conditions.append("p.claim IS NOT NULL")
    if connection.dialect.name == "sqlite":
        values["words"] = _for_sqlite(terms, origin)
        values |= {name: day.isoformat() for name, day in values.items() if isinstance(day, date)}
        return text(_IN_SQLITE.format(_all_of(conditions))), values
    values["words"] = _for_postgresql(terms, origin)
    return text(_IN_POSTGRESQL.format(_all_of(conditions))), values


def _kept(name: str) -> str:
    """The name without what no database takes; no type has that in its name."""
    return re.sub("[\x00\ud800-\udfff]", "\ufffd", name)


def _all_of(conditions: Iterable[str]) -> str:
    return "".join(f" AND {condition}" for condition in conditions)


# The conditions stand above; all that a person writes goes in as a value, and of a question only
# letters and digits. The order is that in which passages came, which needs no sorting of all.
_IN_SQLITE = """
SELECT p.document, p.claim, p.published
FROM passage_words CROSS JOIN passages AS p ON p.number = passage_words.rowid
WHERE passage_words MATCH :words{} ORDER BY passage_words.rowid DESC LIMIT :most
"""
_IN_POSTGRESQL = """
SELECT p.document, p.claim, p.published FROM passages AS p
WHERE p.words @@ CAST(:words AS tsquery){} ORDER BY p.number DESC LIMIT :most
"""


def _for_sqlite(terms: Iterable[Term], origin: Iterable[Term]) -> str:
    """https://www.sqlite.org/fts5.html#full_text_query_syntax."""
    phrases = [(term, "") for term in terms] + [(term, "origin : ") for term in origin]
    return " AND ".join(
        f'{column}"{" ".join(term.words)}"{" *" if term.is_prefix else ""}'
        for term, column in phrases
    )


def _for_postgresql(terms: Iterable[Term], origin: Iterable[Term]) -> str:
    """https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY."""
    return " & ".join(
        f"({_followed(term, weight)})"
        for part, weight in ((terms, ""), (origin, "A"))
        for term in part
    )


def _followed(term: Term, weight: str) -> str:
    last = len(term.words) - 1
    signs = [
        f"{'*' if term.is_prefix and place == last else ''}{weight}" for place in range(last + 1)
    ]
    return " <-> ".join(
        f"'{word}'{':' if sign else ''}{sign}" for word, sign in zip(term.words, signs, strict=True)
    )


def _found(
    connection: Connection, rows: Iterable[Any], terms: tuple[Term, ...]
) -> tuple[Found, ...]:
    wanted: dict[str, list[str | None]] = {}
    for row in rows:
        wanted.setdefault(row["document"], []).append(row["claim"])
    held = _documents(connection, wanted)
    known = _claims(connection, [claim for mine in wanted.values() for claim in mine if claim])
    return tuple(
        Found(
            document=held[document],
            passage=best_passage(held[document], terms) if None in mine else None,
            claims=_marked((known[claim] for claim in mine if claim), terms),
        )
        for document, mine in wanted.items()
    )


def _marked(found: Iterable[Claim], terms: tuple[Term, ...]) -> tuple[FoundClaim, ...]:
    in_order = sorted(found, key=lambda claim: (claim.trigger.span, claim.id))
    return tuple(
        FoundClaim(claim, tuple(marked(mention, terms) for mention in claim.mentions))
        for claim in in_order
    )


def _documents(connection: Connection, ids: Iterable[str]) -> dict[str, Document]:
    rows = connection.execute(select(documents).where(documents.c.id.in_(list(ids)))).mappings()
    return {row["id"]: document_from(row) for row in rows}


def _claims(connection: Connection, ids: list[str]) -> dict[str, Claim]:
    rows = connection.execute(select(claims.c.id, claims.c.plain).where(claims.c.id.in_(ids)))
    return {row.id: from_plain(Claim, row.plain) for row in rows}
