"""Claims before and after -> what changes: claims, fields, events, judgements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.export.fields import cited, place_name
from dateline.export.phrases import chain, when
from dateline.model import Claim, Event, Judgement
from dateline.review import Stray

Merge = Callable[[Iterable[Claim]], tuple[Event, ...]]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a claim before and after; each value with its words.

    Attributes:
        field: A field of the claim, a role, a measure; `chain`, `sentences`, `rule`.
        before: Only what is gone.
        after: Only what is new.
    """

    field: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim whose id stays and whose values change."""

    before: Claim
    after: Claim
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class EventChange:
    """An event that comes, goes, or whose claims or values change.

    Attributes:
        before: The event, or None where it is new.
        after: The event, or None where it goes.
        gained: Ids of the claims that it gains.
        lost: Ids of the claims that it loses.
        fields: What changes of its time, status, place and origins, where it stays.
    """

    before: Event | None
    after: Event | None
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What other rules do to a store.

    Attributes:
        rules: Fingerprint of those rules.
        documents: Ids of the documents that were read anew.
        added: Claims that are new.
        removed: Claims that are gone.
        changed: Claims whose values change.
        reruled: How many claims keep every value and are read by other rules.
        unchanged: How many claims stay as they are.
        types: For each type, how many claims there are before and after.
        events: The events that come, go or change.
        strays: The judgements that no longer find their claims.
        lost_before: How many judgements have found no claim before.
    """

    rules: str
    documents: tuple[str, ...]
    added: tuple[Claim, ...]
    removed: tuple[Claim, ...]
    changed: tuple[ClaimChange, ...]
    reruled: int
    unchanged: int
    types: Mapping[str, tuple[int, int]]
    events: tuple[EventChange, ...]
    strays: tuple[Stray, ...]
    lost_before: int

    @property
    def is_empty(self) -> bool:
        """Whether accepting it would change no claim at all."""
        return not (self.added or self.removed or self.changed or self.reruled)


def compare(
    claims: Sequence[Claim],
    drafts: Mapping[str, Sequence[Claim]],
    judgements: Sequence[Judgement],
    merge: Merge,
    *,
    rules: str,
) -> Difference:
    """What becomes of `claims` where `drafts` take the place of their documents' claims.

    Args:
        claims: All claims of a store.
        drafts: New claims by document.
        judgements: All judgements of the store.
        merge: Claims -> events, by those judgements.
        rules: Fingerprint of the rules that made the drafts.
    """
    after = [claim for claim in claims if claim.document not in drafts]
    after += [claim for drafted in drafts.values() for claim in drafted]
    old, new = {each.id: each for each in claims}, {each.id: each for each in after}
    both = [(old[id_], new[id_]) for id_ in old if id_ in new]
    changes = [change for change in (_change(*pair) for pair in both) if change.fields]
    changed = tuple(change for change in changes if _is_of_values(change))
    return Difference(
        rules=rules,
        documents=tuple(drafts),
        added=tuple(each for id_, each in new.items() if id_ not in old),
        removed=tuple(each for id_, each in old.items() if id_ not in new),
        changed=changed,
        reruled=len(changes) - len(changed),
        unchanged=len(both) - len(changes),
        types=_types(claims, after),
        events=tuple(_events(merge(claims), merge(after))),
        strays=tuple(_strays(judgements, old, new)),
        lost_before=sum(not set(each.claims) <= old.keys() for each in judgements),
    )


def _is_of_values(change: ClaimChange) -> bool:
    return any(each.field != "rule" for each in change.fields)


def _change(before: Claim, after: Claim) -> ClaimChange:
    left, right = _values(before), _values(after)
    found = (
        FieldChange(field, _without(left, right, field), _without(right, left, field))
        for field in dict.fromkeys((*left, *right))
    )
    return ClaimChange(before, after, tuple(each for each in found if each.before or each.after))


def _without(
    these: Mapping[str, list[str]], those: Mapping[str, list[str]], field: str
) -> tuple[str, ...]:
    return tuple(each for each in these.get(field, ()) if each not in those.get(field, ()))


def _values(claim: Claim) -> dict[str, list[str]]:
    """The values of each field in words, with the quotation where they are more than that."""
    found: dict[str, list[str]] = {}
    for value in cited(claim):
        quote = " ".join(value.evidence.quote.split())
        words = value.value if value.value == quote else f"{value.value} “{quote}”"
        found.setdefault(value.field, []).append(words)
        found.setdefault("rule", []).append(f"{value.field}: {value.rule}")
    found["chain"] = [chain(claim.attribution)]
    found["sentences"] = [" ".join(mention.quote.split()) for mention in claim.mentions]
    found["rule"] = [*found.pop("rule"), claim.method]
    return found


def _types(before: Iterable[Claim], after: Iterable[Claim]) -> dict[str, tuple[int, int]]:
    left, right = Counter(each.type for each in before), Counter(each.type for each in after)
    return {name: (left[name], right[name]) for name in sorted(left | right)}


def _events(before: Sequence[Event], after: Sequence[Event]) -> Iterator[EventChange]:
    """The events that are not the same; an event goes on in the one that shares most claims."""
    partner = _partners(before, after)
    for old in before:
        new = partner.get(old.id)
        gained, lost = _ids(new) - _ids(old), _ids(old) - _ids(new)
        fields = () if new is None else tuple(_steps(old, new))
        if gained or lost or fields:
            yield EventChange(old, new, tuple(sorted(gained)), tuple(sorted(lost)), fields)
    taken = {event.id for event in partner.values()}
    for new in after:
        if new.id not in taken:
            yield EventChange(None, new, tuple(sorted(_ids(new))), ())


def _steps(old: Event, new: Event) -> Iterator[FieldChange]:
    before, after = _looks(old), _looks(new)
    for field, value in before.items():
        if value != after[field]:
            yield FieldChange(field, (value,), (after[field],))


def _looks(event: Event) -> dict[str, str]:
    place = "" if event.place is None else place_name(event.place)
    origins = ", ".join(sorted(origin.name for origin in event.origins))
    return {"time": when(event), "status": event.status, "place": place, "origins": origins}


def _ids(event: Event | None) -> set[str]:
    return set() if event is None else {claim.id for claim in event.claims}


def _partners(before: Sequence[Event], after: Sequence[Event]) -> dict[str, Event]:
    """For the id of an event, the later one that shares most claims; each is taken once."""
    home = {claim.id: event for event in after for claim in event.claims}
    shared: Counter[tuple[str, str]] = Counter()
    for old in before:
        for claim in old.claims:
            if claim.id in home:
                shared[old.id, home[claim.id].id] += 1
    by_id, found, taken = {event.id: event for event in after}, dict[str, Event](), set[str]()
    for (left, right), _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
        if left not in found and right not in taken:
            found[left] = by_id[right]
            taken.add(right)
    return found


def _strays(
    judgements: Iterable[Judgement], old: Mapping[str, Claim], new: Mapping[str, Claim]
) -> Iterator[Stray]:
    for judgement in judgements:
        missing = tuple(each for each in judgement.claims if each in old and each not in new)
        if missing:
            nearest = tuple(_nearest(old[each], new.values()) for each in missing)
            yield Stray(judgement, missing, nearest)


def _nearest(gone: Claim, among: Iterable[Claim]) -> str | None:
    """The claim on the same words, else of the same type in the same sentence."""
    here = [each for each in among if each.document == gone.document]
    same = [each for each in here if each.trigger.span.overlaps(gone.trigger.span)]
    told = {mention.span for mention in gone.mentions}
    near = [e for e in here if e.type == gone.type and told & {m.span for m in e.mentions}]
    return next((each.id for each in (*same, *near)), None)
