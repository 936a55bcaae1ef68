"""Judgements that find their claims no more: better rules read the words otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.merge.judgements import in_force
from dateline.merge.profile import source_key
from dateline.model import Claim, Document, Evidence, Judgement, Scale


@dataclass(frozen=True, slots=True)
class Stray:
    """A judgement that changes nothing, since what it is about is gone.

    Attributes:
        judgement: The judgement; it stays in the log.
        missing: Ids of its claims that are gone, or the source that nobody cites.
        nearest: For each, the id of a claim that now stands on the same words, in the document
            or in the version that replaced it; None where there is none.
    """

    judgement: Judgement
    missing: tuple[str, ...]
    nearest: tuple[str | None, ...]


def strays(
    judgements: Iterable[Judgement], claims: Sequence[Claim], documents: Iterable[Document]
) -> Iterator[Stray]:
    """The judgements in force that find their claims no more, the latest first.

    Args:
        judgements: The log.
        claims: All claims of current documents, before corrections.
        documents: The current documents.
    """
    known, sources = {claim.id for claim in claims}, _sources(claims)
    here = _by_document(claims)
    heirs = {each.replaces: each.id for each in documents if each.replaces is not None}
    for judgement in in_force(judgements):
        wanted = known if judgement.claims else sources
        missing = tuple(each for each in judgement.subjects if each not in wanted)
        if missing:
            stood = dict(zip(judgement.subjects, judgement.about, strict=False))
            nearest = (_nearest(stood.get(each), here, heirs) for each in missing)
            yield Stray(judgement, missing, tuple(nearest))


def reliabilities(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """The latest reliability of each source, by its entity's id or its plain name."""
    found: dict[str, Judgement] = {}
    for judgement in in_force(judgements):
        if judgement.rating is not None and judgement.rating.scale is Scale.RELIABILITY:
            found.setdefault(judgement.subjects[0], judgement)
    return found


def _sources(claims: Iterable[Claim]) -> set[str]:
    return {source_key(link) for claim in claims for link in claim.attribution.chain}


def _by_document(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.document, []).append(claim)
    return found


def _nearest(
    stood: Evidence | None, here: Mapping[str, list[Claim]], heirs: Mapping[str, str]
) -> str | None:
    """The claim of the same words: at the same place, or anywhere in a later version."""
    if stood is None:
        return None
    for claim in here.get(stood.document, ()):
        if claim.trigger.span.overlaps(stood.span):
            return claim.id
    later = heirs.get(stood.document)
    while later is not None:
        for claim in here.get(later, ()):
            if claim.trigger.quote == stood.quote:
                return claim.id
        later = heirs.get(later)
    return None
