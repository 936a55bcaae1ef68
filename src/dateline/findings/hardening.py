"""Documents that put what they rest on more firmly than it was put to them.

Flagged only where both sides' words show it: the later document has the earlier one's words, or
cites its publisher, and nobody whom it may have from elsewhere had said it so firmly by then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from dateline.merge.profile import source_key
from dateline.model import Claim, Event, Evidence, Status

_WORD = re.compile(r"\w+")
# A sentence repeats another where seven tenths of its words stand there too, in pieces of three
# words or more, one of them of six: less may be the common stock of reports of one event, and
# more would miss a sentence that lost its "may have".
_SHARE = 0.7
_PIECE = 3
_RUN = 6
_UNSURE = {Status.ALLEGED, Status.ASSESSED}
_FIRMER = 1.0  # on the scale of certainty, from 3 to -3: from "may" to "likely"


class Change(StrEnum):
    """What became firmer."""

    DROPPED = "attribution dropped"
    STATUS = "status made firmer"
    CERTAINTY = "more certain"


class Basis(StrEnum):
    """What shows that the later document rests on the earlier one."""

    WORDS = "same words"
    CITED = "cites it"


@dataclass(frozen=True, slots=True)
class Hardening:
    """A claim that is firmer than the one that it rests on.

    Attributes:
        event: Id of the event.
        change: What became firmer.
        basis: What shows that it rests on the other.
        earlier: The claim that it rests on.
        later: The claim.
        said: The words of the earlier one.
        then: The words of the later one.
    """

    event: str
    change: Change
    basis: Basis
    earlier: Claim
    later: Claim
    said: Evidence
    then: Evidence


def hardenings(events: Iterable[Event]) -> tuple[Hardening, ...]:
    """Where claims of one event became firmer on the way, each later claim once."""
    return tuple(found for event in events for found in _hardened(event))


def _hardened(event: Event) -> Iterator[Hardening]:
    for later in event.claims:
        found = (_harden(event, earlier, later) for earlier in event.claims)
        first = next((each for each in found if each is not None), None)
        if first is not None:
            yield first


def _harden(event: Event, earlier: Claim, later: Claim) -> Hardening | None:
    if earlier.document == later.document or earlier.published > later.published:
        return None
    if _publisher(later) in _sources(earlier):
        return None  # it needs nobody else to vouch for what others have from it
    rests = _rests_on(earlier, later)
    if rests is None:
        return None
    basis, said, then = rests
    change = _change(event, earlier, later, basis)
    if change is None:
        return None
    return Hardening(event.id, change, basis, earlier, later, said, then)


def _rests_on(earlier: Claim, later: Claim) -> tuple[Basis, Evidence, Evidence] | None:
    """What shows that a claim rests on another, with the sentences of both."""
    # On one day nothing says which of two texts was first; who cites another comes after it.
    if earlier.published < later.published:
        for said in earlier.mentions:
            for then in later.mentions:
                if repeats(then.quote, said.quote):
                    return Basis.WORDS, said, then
    if _publisher(earlier) in _sources(later)[1:] and _has_one_origin(earlier, later):
        return Basis.CITED, _sentence(earlier), _sentence(later)
    return None


def repeats(text: str, other: str) -> bool:
    """Whether most of `text` stands in `other`, word for word.

    >>> repeats("The crew sank two boats off Tarvo.", "The crew sank two boats off Tarvo, he said.")
    True
    """
    words, others = _words(text), _words(other)
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    sizes = [block.size for block in blocks if block.size >= _PIECE]
    return max(sizes, default=0) >= _RUN and sum(sizes) >= _SHARE * len(words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _change(event: Event, earlier: Claim, later: Claim, basis: Basis) -> Change | None:
    if basis is Basis.WORDS and _is_dropped(event, earlier, later):
        return Change.DROPPED
    change = _made_firmer(earlier, later)
    if change is None or _was_said(event, earlier, later):
        return None
    is_one = basis is Basis.CITED or not later.attribution.is_cued
    return change if is_one or _has_one_origin(earlier, later) else None


def _is_dropped(event: Event, earlier: Claim, later: Claim) -> bool:
    """Whether the whole document of `later` names nobody for what `earlier` attributes."""
    told = (claim for claim in event.claims if claim.document == later.document)
    return earlier.attribution.is_cued and not any(claim.attribution.is_cued for claim in told)


def _made_firmer(earlier: Claim, later: Claim) -> Change | None:
    was, now = earlier.status.status, later.status.status
    if was in _UNSURE and now is Status.HAPPENED:
        return Change.STATUS
    if was is not now or was not in _UNSURE:
        return None
    if earlier.certainty is None or later.certainty is None:
        return None
    return Change.CERTAINTY if later.certainty - earlier.certainty >= _FIRMER else None


def _was_said(event: Event, earlier: Claim, later: Claim) -> bool:
    """Whether those whom the later claim may rest on had said it as firmly by then."""
    heard = {*_sources(earlier), *_sources(later)[1:]}
    return any(
        claim.document != later.document
        and claim.published <= later.published
        and _made_firmer(earlier, claim) is not None
        and not heard.isdisjoint(_sources(claim))
        for claim in event.claims
    )


def _has_one_origin(earlier: Claim, later: Claim) -> bool:
    """Whether the later one rests on the earlier one's origin, or stops at its publisher."""
    end = source_key(later.attribution.origin)
    return end in {source_key(earlier.attribution.origin), _publisher(earlier)}


def _sources(claim: Claim) -> tuple[str, ...]:
    return tuple(source_key(link) for link in claim.attribution.chain)


def _publisher(claim: Claim) -> str:
    return source_key(claim.attribution.publisher)


def _sentence(claim: Claim) -> Evidence:
    """The sentence that holds the trigger, or the first."""
    span = claim.trigger.span
    return next((each for each in claim.mentions if each.span.contains(span)), claim.mentions[0])
