"""Documents -> drafts of their claims, kept in the store, so that work that stops goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dateline.merge import merge
from dateline.model import Claim, Document
from dateline.packs import folder_of
from dateline.recode.difference import Difference, Merge, compare
from dateline.recode.fingerprint import fingerprint
from dateline.store import Store
from dateline.workflow import extractor, pack_named, pack_of

Progress = Callable[[int, int, int, str], None]
"""Told how many documents are done, of how many, again how many, and what the last is called."""

_RULES = "rules/"


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules by which documents are read anew.

    Attributes:
        id: Their fingerprint, at most 16 characters.
        claims_of: Extracts the claims of a document.
    """

    id: str
    claims_of: Callable[[Document], Iterable[Claim]]


def recode(
    store: Store,
    documents: Sequence[Document],
    pack: str | None = None,
    progress: Progress | None = None,
) -> Difference:
    """What the present rules would do to a store; no claim changes until `accept`.

    What they find stays in the store as drafts: after an interruption the same call goes on where
    it stopped, and a second call by the same rules reads nothing anew. Claims that another method
    than rules made are in the drafts as they are.

    Args:
        store: The store.
        documents: Those of its current documents that are read anew.
        pack: Name or folder of the pack; that of the store unless given.
        progress: Told after every document.

    Raises:
        RuleError: There is no such pack, or one of its files is wrong.
        StoreError: The store's claims are read by another pack.
    """
    name = pack_of(store, pack)
    present = Rules(fingerprint(folder_of(name)), extractor(name))
    part_of = pack_named(name).part_of
    joined = partial(merge, judgements=store.judgements(), part_of=part_of)
    return recode_by(present, store, documents, joined, progress)


def recode_by(
    rules: Rules,
    store: Store,
    documents: Sequence[Document],
    joined: Merge,
    progress: Progress | None = None,
) -> Difference:
    """As `recode`, by any rules and with any way to merge by the store's judgements."""
    _draft(store, documents, rules, progress)
    chosen, made = {document.id for document in documents}, store.drafts(rules.id)
    drafts = {document: claims for document, claims in made.items() if document in chosen}
    return compare(store.claims(), drafts, store.judgements(), joined, rules=rules.id)


def accept(store: Store, difference: Difference) -> int:
    """Put drafts in place of the claims of their documents: all or none; judgements stay.

    Returns:
        How many documents were recoded.
    """
    return store.accept_drafts(difference.rules, difference.documents)


def _draft(
    store: Store, documents: Sequence[Document], rules: Rules, progress: Progress | None
) -> None:
    """Give each document that has none a draft by the present rules."""
    done = store.drafted(rules.id)
    others = _by_other_methods(store.claims())
    for number, document in enumerate(documents, start=1):
        if document.id not in done:
            made = [*rules.claims_of(document)]
            store.add_draft(document, rules.id, _with(made, others.get(document.id, ())))
        if progress is not None:
            progress(number, len(documents), number, document.title or document.id)


def _by_other_methods(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if not claim.method.startswith(_RULES):
            found.setdefault(claim.document, []).append(claim)
    return found


def _with(made: Sequence[Claim], others: Iterable[Claim]) -> Iterator[Claim]:
    """`made` without those whose id another method's claim has, and the latter."""
    kept = {claim.id: claim for claim in others}
    yield from (claim for claim in made if claim.id not in kept)
    yield from kept.values()
