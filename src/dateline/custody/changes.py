"""Pages whose text was changed after it had been read, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dateline.lang import Language, split_sentences
from dateline.model import Claim, Document, Event, Span

Merge = Callable[[Iterable[Claim]], tuple[Event, ...]]


@dataclass(frozen=True, slots=True)
class Lost:
    """A claim of an earlier version whose sentence is gone.

    Attributes:
        claim: The claim.
        event: Id of the event of the chronology that it would support, or None where no other
            claim is left of its event.
    """

    claim: Claim
    event: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a page between two versions.

    Attributes:
        before: The earlier version.
        after: The version that replaced it.
        removed: Sentences that are gone, in order.
        added: Sentences that are new, in order.
        lost: Claims that rested on a sentence that is gone.
    """

    before: Document
    after: Document
    removed: tuple[str, ...]
    added: tuple[str, ...]
    lost: tuple[Lost, ...]


def changes(
    documents: Iterable[Document], claims: Iterable[Claim], merge: Merge, language: Language
) -> tuple[Change, ...]:
    """The changed pages, by day of publication and id of the later version.

    Args:
        documents: All documents, earlier versions too.
        claims: All claims, those of earlier versions too.
        merge: Claims -> events, by the judgements of the store.
        language: Divides text into sentences.
    """
    known = {each.id: each for each in documents}
    replaced = {each.replaces for each in known.values()}
    found = tuple(claims)
    current = [each for each in found if each.document not in replaced]
    texts = [
        (before, after, *_difference(*(_sentences(each, language) for each in (before, after))))
        for after in sorted(known.values(), key=lambda each: (each.published, each.id))
        if (before := known.get(after.replaces or "")) is not None
    ]
    gone = {
        before.id: [each for each in found if _rests_on(each, before, removed)]
        for before, _, removed, _ in texts
    }
    homes = _homes(current, [claim for each in gone.values() for claim in each], merge)
    return tuple(
        Change(before, after, removed, added, tuple(Lost(c, homes[c.id]) for c in gone[before.id]))
        for before, after, removed, added in texts
    )


def _rests_on(claim: Claim, document: Document, sentences: Iterable[str]) -> bool:
    if claim.document != document.id:
        return False
    mentions = {" ".join(mention.quote.split()) for mention in claim.mentions}
    return not mentions.isdisjoint(sentences)


def _homes(current: Sequence[Claim], lost: Sequence[Claim], merge: Merge) -> dict[str, str | None]:
    """The event of now that each lost claim would be in."""
    now = {claim.id: event.id for event in merge(current) for claim in event.claims}
    homes: dict[str, str | None] = {claim.id: None for claim in lost}
    for event in merge([*current, *lost]):
        left = next((now[claim.id] for claim in event.claims if claim.id in now), None)
        homes.update({claim.id: left for claim in event.claims if claim.id in homes})
    return homes


def _sentences(document: Document, language: Language) -> list[str]:
    """The sentences with single spaces: a page that breaks its lines elsewhere says the same."""
    spans = [block.span for block in document.blocks] or [Span(0, len(document.text))]
    parts = (document.text[span.start : span.end] for span in spans)
    return [
        " ".join(part[span.start : span.end].split())
        for part in parts
        for span in split_sentences(part, language)
    ]


def _difference(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    different = [(a, b, c, d) for step, a, b, c, d in steps if step != "equal"]
    removed = tuple(each for a, b, _, _ in different for each in old[a:b])
    added = tuple(each for _, _, c, d in different for each in new[c:d])
    moved = set(removed) & set(added)  # a sentence that stands elsewhere now is still said
    return tuple(e for e in removed if e not in moved), tuple(e for e in added if e not in moved)
