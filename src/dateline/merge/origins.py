"""The witnesses of an event: ends of attribution chains, each once, collapsed by release.

Decision note 0004 gives the reasons for the three ways in which the end of a chain is no witness
of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.merge.profile import source_key
from dateline.model import Claim, Link, Origin


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Who stands behind the claims of one event.

    Attributes:
        of: Key of the witness behind each claim, by claim id.
        links: The first link that names each source, by key.
    """

    of: Mapping[str, str]
    links: Mapping[str, Link]

    def names(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """The names of the witnesses behind `claims`, each once."""
        keys = dict.fromkeys(self.of[claim.id] for claim in claims)
        return tuple(self.links[key].source for key in keys)


def witnesses(claims: Sequence[Claim]) -> Witnesses:
    """The witness behind each claim of one event, the claims being in order of publication.

    It is the end of the claim's chain, or the agency through which alone that end is known, where
    that agency is itself cited for the event.
    """
    carriers = _carriers(claims)
    cited = {source_key(claim.attribution.origin) for claim in claims if claim.attribution.is_cued}
    release = {end: _release(end, carriers, cited) for end in carriers}
    of = {claim.id: release[source_key(claim.attribution.origin)] for claim in claims}
    return Witnesses(of, _links(claims))


def _links(claims: Iterable[Claim]) -> dict[str, Link]:
    links: dict[str, Link] = {}
    for claim in claims:
        for link in claim.attribution.chain:
            links.setdefault(source_key(link), link)
    return links


def _carriers(claims: Sequence[Claim]) -> dict[str, set[str]]:
    """By the end of a chain, the sources that all words from there have passed through."""
    carriers: dict[str, set[str]] = {}
    for copies in _same_words(claims):
        passed: dict[str, set[str]] = defaultdict(set)
        for claim in copies:
            *before, end = (source_key(link) for link in claim.attribution.chain)
            passed[end] |= set(before)
        for end, before_end in passed.items():
            carriers[end] = carriers.get(end, before_end) & before_end
    return carriers


def _same_words(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """The claims in groups that agree word for word: one text and its reprints."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[tuple(mention.quote for mention in claim.mentions)].append(claim)
    yield from groups.values()


def _release(end: str, carriers: Mapping[str, set[str]], cited: set[str]) -> str:
    passed = {end}
    while agencies := (carriers[end] & cited) - passed:
        end = min(agencies)
        passed.add(end)
    return end


def origins(claims: Sequence[Claim], behind: Witnesses) -> tuple[Origin, ...]:
    """The origins of one event: established ones first, then by first publication."""
    carried = _carried(claims, behind)
    releases = list(_same_words(claims))
    printed = Counter(key for copies in releases for key in {behind.of[one.id] for one in copies})
    resting: dict[str, set[str]] = defaultdict(set)
    for copies in releases:
        unsaid = _behind_uncued(copies, behind, carried, printed)
        for claim in copies:
            for key in [behind.of[claim.id]] if claim.attribution.is_cued else unsaid:
                resting[key].add(claim.id)
    found = [
        _origin(behind.links[key], [claim for claim in claims if claim.id in ids])
        for key, ids in resting.items()
    ]
    order = {claim.id: number for number, claim in enumerate(claims)}
    return tuple(sorted(found, key=lambda each: (not each.is_established, order[each.claims[0]])))


def _behind_uncued(
    copies: Sequence[Claim],
    behind: Witnesses,
    carried: Mapping[str, set[str]],
    printed: Mapping[str, int],
) -> Iterable[str]:
    """Keys of what the claims without a cue among `copies` rest on.

    It is whom a copy in the same words cites; else whom its publishers cite elsewhere for the
    event; else one of the publishers: the one with most to say about the event.
    """
    cited = {behind.of[claim.id] for claim in copies if claim.attribution.is_cued}
    publishers = [source_key(claim.attribution.publisher) for claim in copies]
    known = cited or {key for publisher in publishers for key in carried.get(publisher, ())}
    return sorted(known) or [
        max((behind.of[claim.id] for claim in copies), key=printed.__getitem__)
    ]


def _carried(claims: Iterable[Claim], behind: Witnesses) -> dict[str, set[str]]:
    """The witnesses that each publisher cites for the event."""
    carried: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.attribution.is_cued:
            carried[source_key(claim.attribution.publisher)].add(behind.of[claim.id])
    return carried


def _origin(link: Link, theirs: Sequence[Claim]) -> Origin:
    return Origin(
        name=link.source,
        entity=link.entity,
        claims=tuple(claim.id for claim in theirs),
        documents=tuple(dict.fromkeys(claim.document for claim in theirs)),
        is_established=any(claim.attribution.is_cued for claim in theirs),
    )
