"""The store: documents, claims and judgements in one file or database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine

from dateline.model import Claim, Document, Judgement, Period, User
from dateline.store import bulk, checking, people, reading, writing
from dateline.store.checking import Flaw
from dateline.store.connect import transaction
from dateline.store.problems import explained
from dateline.store.reading import Counts, KnownPack
from dateline.store.searching import Results, Search, search
from dateline.store.writing import Outcome

ALWAYS = Period(None, None)


class Store:
    """An open store; `open_store` makes it. Close it, or use it in a `with` statement.

    Any method may raise a StoreError: no space, no right to write, another program that does not
    stop writing, a damaged file, a server that does not answer.

    Attributes:
        path: Its file, or the address of its database without the password.
    """

    def __init__(self, engine: Engine, path: Path | str) -> None:
        self._engine = engine
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the connections."""
        self._engine.dispose()

    def add(self, document: Document, raw: bytes, claims: Iterable[Claim]) -> Outcome:
        """Store a document with the bytes it was read from and its claims: all of it or nothing.

        `claims` may be a generator: where the document is known already, it is not run. The store
        says which document this one replaces, whatever `document.replaces` has. A page that
        changes back makes its earlier version the current one again.

        Raises:
            ValueError: A claim is not one of `document`, or two claims have one id.
        """
        with self.reading() as connection:
            if writing.is_known(connection, document):
                return Outcome.UNCHANGED
        ready = tuple(claims)  # before the lock is taken: extraction may take its time
        writing.check_claims(document, ready)
        with self.writing() as connection:
            return writing.put(connection, document, raw, ready)

    def add_all(
        self, readings: Iterable[tuple[Document, bytes, Iterable[Claim]]], *, at_once: int = 500
    ) -> Iterator[Outcome]:
        """Do as `add` does with many documents, several in one transaction, which is faster.

        The outcome of a document comes when it is kept; all those of one transaction are kept
        or none. Claims are taken from `readings` also where a document is known.

        Args:
            readings: Documents with the bytes they were read from and their claims.
            at_once: Documents in one transaction, which are in memory together.

        Raises:
            ValueError: A claim is not one of its document, or two claims have one id.
        """
        for chunk in bulk.chunks(readings, at_once):
            with self.writing() as connection:
                outcomes = bulk.put_many(connection, chunk)
            yield from outcomes

    def replace_claims(self, document_id: str, claims: Iterable[Claim]) -> None:
        """Make `claims` all the claims of one document: what better rules find in it.

        Raises:
            NotFound: No document, or more than one, has an id that begins with `document_id`.
            ValueError: A claim is not one of the document, or two claims have one id.
        """
        ready = tuple(claims)
        with self.writing() as connection:
            document = reading.find_document(connection, document_id)
            writing.check_claims(document, ready)
            writing.put_claims(connection, document, ready)

    def add_draft(self, document: Document, rules: str, claims: Iterable[Claim]) -> None:
        """Keep what other rules find in a document, until it is accepted; the claims stay.

        A draft lasts until its document's claims are replaced or corrected.

        Args:
            document: A document of the store.
            rules: What tells these rules from others, at most 16 characters.
            claims: What they find.

        Raises:
            NotFound: The store does not hold the document.
            ValueError: A claim is not one of the document, or two claims have one id.
        """
        ready = tuple(claims)
        with self.writing() as connection:
            stored = reading.find_document(connection, document.id)
            writing.check_claims(stored, ready)
            writing.put_draft(connection, stored.id, rules, ready)

    def drafted(self, rules: str) -> frozenset[str]:
        """Ids of the documents that have a draft by `rules`."""
        with self.reading() as connection:
            return reading.drafted(connection, rules)

    def drafts(self, rules: str) -> dict[str, tuple[Claim, ...]]:
        """The claims of the drafts by `rules`, by document."""
        with self.reading() as connection:
            return reading.all_drafts(connection, rules)

    def accept_drafts(self, rules: str, documents: Iterable[str]) -> int:
        """Make drafts the claims of their documents: all of them or, on any error, none.

        Args:
            rules: Whose drafts.
            documents: Ids; those without a draft by `rules` stay as they are.

        Returns:
            How many documents got their draft.
        """
        wanted = set(documents)
        with self.writing() as connection:
            found = reading.all_drafts(connection, rules)
            chosen = {document: found[document] for document in wanted & found.keys()}
            for document, claims in chosen.items():
                stored = reading.find_document(connection, document)
                writing.put_claims(connection, stored, claims)
        return len(chosen)

    @property
    def pack(self) -> KnownPack | None:
        """The pack by which its claims are read, or None as long as nobody has said."""
        with self.reading() as connection:
            return reading.pack(connection)

    def keep_pack(self, pack: KnownPack) -> None:
        """Say by which pack the claims are read, for all who open the store later."""
        with self.writing() as connection:
            writing.put_pack(connection, pack)

    def add_judgement(self, judgement: Judgement) -> None:
        """Add a judgement to the log; one that is there already is not added again.

        Raises:
            NotFound: It replaces a judgement that the store does not hold.
        """
        # Nobody can ingest a judgement again: it waits for the disk.
        with explained(self.path), transaction(self._engine, synchronous="FULL") as connection:
            writing.put_judgement(connection, judgement)

    def documents(
        self,
        *,
        include_replaced: bool = False,
        days: Period = ALWAYS,
        most: int | None = None,
    ) -> tuple[Document, ...]:
        """The documents by publication date and id.

        Args:
            include_replaced: Whether earlier versions are among them.
            days: Days of publication.
            most: How many of the first; all unless given.
        """
        with self.reading() as connection:
            return reading.all_documents(
                connection, include_replaced=include_replaced, days=days, most=most
            )

    def document(self, id_or_prefix: str) -> Document:
        """The document with this id, or the only one whose id begins so; earlier versions too.

        Raises:
            NotFound: There is none, or more than one.
        """
        with self.reading() as connection:
            return reading.find_document(connection, id_or_prefix)

    def raw(self, document_id: str) -> bytes:
        """The bytes that a document was read from.

        Raises:
            NotFound: No document, or more than one, has an id that begins with `document_id`.
        """
        with self.reading() as connection:
            document = reading.find_document(connection, document_id)
            return reading.raw_bytes(connection, document.id)

    def claims(self, *, include_replaced: bool = False) -> tuple[Claim, ...]:
        """The claims by publication date and id; those of earlier versions only on request."""
        with self.reading() as connection:
            return reading.all_claims(connection, include_replaced=include_replaced)

    def ids(self) -> tuple[str, ...]:
        """Ids of all documents, earlier versions too, in order."""
        with self.reading() as connection:
            return checking.ids(connection)

    def flaws(self, document_id: str) -> tuple[Flaw, ...]:
        """What of one document, its bytes and its claims is not as it was written."""
        with self.reading() as connection:
            return tuple(checking.document_flaws(connection, document_id))

    def flaws_of_judgements(self) -> tuple[Flaw, ...]:
        """What of the log is not as it was written."""
        with self.reading() as connection:
            return tuple(checking.judgement_flaws(connection))

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """The claims of one document, by id.

        Raises:
            NotFound: No document, or more than one, has an id that begins with `document_id`.
        """
        with self.reading() as connection:
            document = reading.find_document(connection, document_id)
            return reading.claims_of(connection, document.id)

    def users(self) -> tuple[User, ...]:
        """Who shares the store, by name, and who did once; nobody where it is one person's."""
        with self.reading() as connection:
            return people.all_users(connection)

    def put_user(self, user: User) -> None:
        """Put a user in place of any other of that name.

        Raises:
            UserError: No admin would be left.
        """
        with self.writing() as connection:
            people.put_user(connection, user)

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements in the order in which they were added."""
        with self.reading() as connection:
            return reading.all_judgements(connection)

    def search(self, asked: Search) -> Results:
        """The current documents, and their claims, that have all the words.

        Where more than a thousand have them, those that came last are put in order of publication.

        Raises:
            UserError: There is no word to look for, or there are too many.
        """
        with self.reading() as connection:
            return search(connection, asked)

    def counts(self) -> Counts:
        """How much it holds."""
        with self.reading() as connection:
            return reading.count(connection)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of its tables, for what no method answers."""
        with explained(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction, all of it or nothing, for what no method does."""
        with explained(self.path), transaction(self._engine) as connection:
            yield connection
