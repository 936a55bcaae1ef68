"""Documents -> their claims, into a store."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dateline.errors import DatelineError, Unanswered, UnreadableInput
from dateline.extract import Extractor, analyse, extract
from dateline.lang import Language, load_language
from dateline.model import Claim, Document
from dateline.packs import DEFAULT, load_prompt
from dateline.read import Reading, find_inputs, read
from dateline.resolve import resolve
from dateline.server import Answers, Client, ServerExtractor
from dateline.store import Outcome, Store
from dateline.workflow.packs import keep_pack, pack_named, pack_of

_REPORT = "The other documents go on. Please report it with this document."

Progress = Callable[[int, int, int, str], None]
"""Told how many inputs are done, of how many, how many documents were read, and from where last."""

ClaimsOf = Callable[[Document], Iterator[Claim]]
"""Finds the claims of a document, one by one."""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What one ingest did.

    Attributes:
        outcomes: How many documents were added, unchanged, replaced or corrected.
        skipped: The inputs that could not become documents, with the reasons.
        documents: How many documents the store holds now.
        claims: How many claims it holds now.
    """

    outcomes: Mapping[Outcome, int]
    skipped: tuple[UnreadableInput, ...]
    documents: int
    claims: int

    @property
    def read(self) -> int:
        """How many documents were read, whether or not the store knew them."""
        return sum(self.outcomes.values())


def ingest(  # noqa: PLR0913 (what documents lack, by keyword)
    store: Store,
    paths: Iterable[Path],
    *,
    published: date | None = None,
    publisher: str | None = None,
    pack: str | None = None,
    progress: Progress | None = None,
    reader: Extractor | None = None,
) -> IngestReport:
    """Read files and folders, and store the documents with their claims.

    Each document goes in whole or not at all, and one that is there already is left alone: after
    an interruption the same call goes on where the last one stopped.

    Args:
        store: Where to put them.
        paths: Files, or folders that are searched for files.
        published: Day of publication of documents that do not give one.
        publisher: Publisher of documents that do not name one.
        pack: Name or folder of the pack whose events are looked for; that of the store unless
            given. The store keeps it.
        progress: Told after every document and everything that is skipped.
        reader: What finds claims, such as `ask_server` gives; the rules unless given.

    Raises:
        ServerError: `reader` asks a server that cannot be asked at all.
        StoreError: The claims that are there already are read by another pack.
    """
    chosen = pack_of(store, pack)
    claims_of = extractor(chosen, reader)
    keep_pack(store, chosen)
    outcomes: Counter[Outcome] = Counter()
    skipped: list[UnreadableInput] = []
    inputs = find_inputs(paths)
    for done, path in enumerate(inputs):
        for found in read(path, published=published, publisher=publisher):
            added = found if isinstance(found, UnreadableInput) else _add(store, found, claims_of)
            if isinstance(added, UnreadableInput):
                skipped.append(added)
            else:
                outcomes[added] += 1
            if progress is not None:
                progress(done, len(inputs), outcomes.total(), str(path))
    counts = store.counts()
    return IngestReport(dict(outcomes), tuple(skipped), counts.documents, counts.claims)


def _add(store: Store, found: Reading, claims_of: ClaimsOf) -> Outcome | UnreadableInput:
    """What became of one document; without its claims it stays out, for another try."""
    document = found.document
    try:
        return store.add(document, found.raw, claims_of(document))
    except Unanswered as error:
        return UnreadableInput(document.url or document.id, error.problem, error.remedy)
    except (DatelineError, MemoryError):
        raise
    except Exception as error:  # our own mistake must not keep other documents out
        return UnreadableInput(document.url or document.id, _mistake(error), _REPORT)


def _mistake(error: Exception) -> str:
    """What went wrong, and where in the program."""
    *_, frame = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frame.filename).name}, line {frame.lineno}"
    return f"a mistake of Dateline at {where}: {type(error).__name__}: {error}"


def extractor(pack: str = DEFAULT, reader: Extractor | None = None) -> ClaimsOf:
    """The function that finds the claims of a document, one by one, with their names resolved.

    Args:
        pack: Name or folder of the pack whose events are looked for.
        reader: What finds them; the rules unless given.
    """
    language, domain = _language(), pack_named(pack)

    def claims(document: Document) -> Iterator[Claim]:
        analysis = analyse(document, language, domain)
        found = extract(analysis, domain, language) if reader is None else reader(analysis, domain)
        for claim in found:
            yield resolve(claim, domain)

    return claims


def ask_server(
    client: Client, answers: Answers | None = None, pack: str = DEFAULT
) -> ServerExtractor:
    """A reader for `ingest` that asks a language model.

    Args:
        client: The model.
        answers: Where answers are kept and looked for; nowhere unless given.
        pack: Name or folder of the pack whose prompt is used.

    Raises:
        RuleError: The pack has no prompt, or one that is wrong.
    """
    return ServerExtractor(client, load_prompt(pack), _language(), answers)


@cache
def _language() -> Language:
    return load_language()
