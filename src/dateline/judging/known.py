"""A store as those who judge it look things up."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from dateline.errors import NotFound
from dateline.merge.corrections import PutRight, put_right
from dateline.merge.profile import source_key
from dateline.model import Claim, Event, Evidence, Judgement
from dateline.packs import POWERS, Pack
from dateline.resolve.registers import entity_named
from dateline.review import BY_TRIGGER, find_words
from dateline.store import Store
from dateline.workflow import events_of, find_among, pack_named, pack_of

_FEW = 4  # ids that a message lists
_SURE = 7  # digits that begin no second id but in one of many thousand stores


class Known:
    """What a store holds. Claims and judgements are read when first asked for."""

    def __init__(self, store: Store, pack: str | None = None) -> None:
        """Nothing is read yet.

        Args:
            store: The store.
            pack: Name or folder of the pack; that of the store unless given.
        """
        self.store, self._pack = store, pack

    @cached_property
    def pack(self) -> Pack:
        """The domain of the store."""
        return pack_named(pack_of(self.store, self._pack))

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims as they were read, by id."""
        return {claim.id: claim for claim in self.store.claims()}

    @property
    def log(self) -> tuple[Judgement, ...]:
        """All judgements in the order in which they were added."""
        return self.store.judgements()

    def right(self) -> PutRight:
        """The claims after the corrections that are in force."""
        return put_right(tuple(self.claims.values()), self.log)

    def events(self) -> tuple[Event, ...]:
        """The chronology by the judgements of now."""
        return events_of(self.store, self.claims.values(), self.pack.part_of)

    def meant(self, start: str) -> tuple[Claim, ...]:
        """The claim whose id begins with `start`, else the claims of the event whose id does.

        Returns:
            The claims as they were read.

        Raises:
            NotFound: There is none, or more than one.
        """
        wanted = start.lower()
        right = self.right()
        names = {new: old for old, new in right.renamed.items()} | {id_: id_ for id_ in self.claims}
        ids = sorted({names[each] for each in names if wanted and each.startswith(wanted)})
        if len(ids) > 1:
            shown = ", ".join(ids[:_FEW])
            raise NotFound(f"{start!r} begins more than one id: {shown}. Give more digits.")
        if ids and len(wanted) < _SURE and any(e.id.startswith(wanted) for e in self.events()):
            raise NotFound(
                f"{start!r} begins the ids of a claim and of an event. Give more digits."
            )
        if ids:
            return (self.claims[ids[0]],)
        return tuple(self.claims[names[claim.id]] for claim in self._event(start).claims)

    def event_of(self, claim: Claim) -> Event:
        """The event that a claim is in now.

        Raises:
            NotFound: The claim was rejected.
        """
        name = self.right().renamed.get(claim.id, claim.id)
        for event in self.events():
            if any(each.id == name for each in event.claims):
                return event
        raise NotFound(f"claim {claim.id} is in no event: it was rejected. Undo that first.")

    def judgement(self, start: str) -> Judgement:
        """The judgement whose id begins with `start`.

        Raises:
            NotFound: There is none, or more than one.
        """
        found = [each for each in self.log if start and each.id.startswith(start.lower())]
        if len(found) != 1:
            what = "no judgement has" if not found else "more than one judgement has"
            raise NotFound(f"{what} an id that begins with {start!r}. `judgements` lists them.")
        return found[0]

    def _event(self, start: str) -> Event:
        try:
            return find_among(self.events(), start)
        except NotFound as error:
            raise NotFound(f"no claim has an id that begins with {start!r}, and {error}") from error

    def one(self, start: str) -> Claim:
        """The one claim that `meant` gives.

        Raises:
            NotFound: There is none, or more than one.
        """
        claims = self.meant(start)
        if len(claims) > 1:
            ids = ", ".join(claim.id for claim in claims[:_FEW])
            raise NotFound(f"event {start} has {len(claims)} claims: {ids}. Name one of them.")
        return claims[0]

    def words(self, claim: Claim, field: str, value: str, quote: str | None) -> Evidence:
        """The words of a claim's document for a value: `quote`, else the value, else the trigger.

        Raises:
            UserError: They do not stand in the document.
        """
        if quote is None and field in BY_TRIGGER:
            return claim.trigger
        document = self.store.document(claim.document)
        return find_words(document, value if quote is None else quote, claim.trigger.span)

    def source(self, name: str) -> str:
        """The entity of that name, else the name, of a source that some claim cites.

        Raises:
            NotFound: No claim cites it.
        """
        links = [link for claim in self.claims.values() for link in claim.attribution.chain]
        known = {source_key(link) for link in links}
        latest = max((claim.published for claim in self.claims.values()), default=date.min)
        entity = entity_named(name, self.pack, latest, POWERS)
        by_name = {link.source.casefold(): source_key(link) for link in links}
        found = entity if entity in known else by_name.get(" ".join(name.split()).casefold())
        if found is None:
            raise NotFound(f"no claim cites a source named {name!r}. `show EVENT` names sources.")
        return found
