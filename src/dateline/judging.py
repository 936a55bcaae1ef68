"""What people decide about a store: each verb adds one judgement to its log, or none.

Judgements name claims as the store holds them, before any correction, so that one stays attached
when another is withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from dateline.errors import NotFound, UserError
from dateline.merge.corrections import PutRight, put_right
from dateline.merge.judgements import in_force
from dateline.merge.profile import source_key
from dateline.model import (
    Claim,
    Correction,
    Event,
    Evidence,
    Judgement,
    Scale,
    Verdict,
    parse_rating,
)
from dateline.packs import POWERS, Pack
from dateline.resolve import resolve
from dateline.resolve.registers import entity_named
from dateline.review import (
    BY_TRIGGER,
    Kind,
    Question,
    check_rating,
    find_words,
    judge,
    last_in_force,
    last_withdrawal,
    questions,
    rate_source,
    with_values,
    withdraw,
)
from dateline.store import Store
from dateline.workflow import events_of, find_among, pack_named, pack_of

_FEW = 4  # ids that a message lists


class Desk:
    """A store as one person judges it. Claims and judgements are read when first asked for."""

    def __init__(
        self, store: Store, by: str, pack: str | None = None, *, overrules: bool = True
    ) -> None:
        """Nothing is read yet.

        Args:
            store: The store.
            by: Who judges.
            pack: Name or folder of the pack; that of the store unless given.
            overrules: Whether the person may take back what others judged.

        Raises:
            UserError: `by` is empty.
        """
        if not by.strip():
            raise UserError("a judgement needs the person who makes it. Give --by NAME.")
        self.store, self.by, self._pack = store, " ".join(by.split()), pack
        self._overrules = overrules

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

    def questions(self, kinds: Iterable[Kind], *, alone: bool = False) -> tuple[Question, ...]:
        """What is open, what is worth most first.

        Args:
            kinds: Which questions.
            alone: Whether only this person's own judgements count, so that two people answer the
                same without knowing of each other's answers.
        """
        log = [each for each in self.log if not alone or each.by == self.by]
        events = events_of(self.store, self.claims.values(), self.pack.part_of, log)
        return questions(events, log, self.pack.part_of, kinds)

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

    def verdict(
        self, verdict: Verdict, starts: Sequence[str], note: str | None = None
    ) -> Judgement:
        """Accept or reject claims, or say of two whether they are about one event.

        Args:
            verdict: `accept`, `reject`, `same` or `different`.
            starts: First digits of ids of claims or events. An event stands for all its claims,
                or for its first one where two are compared.
            note: Why.

        Raises:
            NotFound: There is no such claim or event, or more than one.
            UserError: Both are one claim.
        """
        meant = [self.meant(start) for start in starts]
        if verdict in {Verdict.SAME, Verdict.DIFFERENT}:
            meant = [claims[:1] for claims in meant]
            if len({claims[0].id for claims in meant}) < len(meant):
                raise UserError("these are one claim. Name a claim of each event.")
        claims = list({claim.id: claim for each in meant for claim in each}.values())
        return self._add(judge(verdict, claims, self.by, note=note))

    def correct(
        self,
        start: str,
        field: str,
        values: Sequence[str],
        quotes: Sequence[str] = (),
        note: str | None = None,
    ) -> Judgement:
        """Put one field of a claim right.

        Args:
            start: First digits of the claim's id, or of that of an event of one claim.
            field: One of `FIELDS`.
            values: What the text says; nothing where it does not say.
            quotes: The words for each value; the value itself, or the trigger of type, status and
                result, where none are given.
            note: Why.

        Raises:
            NotFound: There is no such claim, or more than one; the pack has no such type.
            UserError: The field takes no such values, or the words do not stand in the document.
        """
        claim = self._one(start)
        if len(quotes) > len(values):
            raise UserError(f"{len(quotes)} quotations for {len(values)} value(s). Give one each.")
        if field == "type" and values and values[0] not in self.pack.frames:
            known = ", ".join(self.pack.frames)
            raise NotFound(f"there is no event type {values[0]!r}. Choose from: {known}")
        padded = [*quotes, *[None] * (len(values) - len(quotes))]
        given = [
            (value, self._words(claim, field, value, quote))
            for value, quote in zip(values, padded, strict=True)
        ]
        now = next(each for each in put_right([claim], self.log).claims)
        right = resolve(with_values(now, field, given), self.pack)
        correction = Correction((field,), right)
        return self._add(judge(Verdict.CORRECT, [claim], self.by, note=note, correction=correction))

    def rate(self, what: str, value: str, note: str | None = None) -> Judgement:
        """Rate a source (A to F), or a claim (1 to 6, or how likely in words).

        Args:
            what: Name of a source; first digits of an id of a claim or event, whose first claim
                is meant.
            value: The value, which tells the scale.
            note: Why.

        Raises:
            NotFound: No claim cites such a source; there is no such claim or event.
            UserError: No scale has the value, or the claim is of one origin and rated 1.
        """
        try:
            rating = parse_rating(value)
        except ValueError as error:
            raise UserError(f"{error}.") from error
        if rating.scale is Scale.RELIABILITY:
            return self._add(rate_source(self._source(what), rating, self.by, note=note))
        claim = self.meant(what)[0]
        check_rating(rating, claim, self.event_of(claim))
        return self._add(judge(Verdict.RATE, [claim], self.by, note=note, rating=rating))

    def undo(self, start: str | None = None, note: str | None = None) -> Judgement:
        """Withdraw a judgement; unless named, the last one of this person that counts.

        Returns:
            The judgement that is withdrawn.

        Raises:
            NotFound: There is none, or more than one, or it does not count any more.
        """
        found = last_in_force(self.log, self.by) if start is None else self.judgement(start)
        if found is None:
            raise NotFound(f"{self.by} has made no judgement that counts. There is none to undo.")
        if start is not None and found.id not in {each.id for each in in_force(self.log)}:
            raise NotFound(f"judgement {found.id} does not count any more. There is none to undo.")
        if found.by != self.by and not self._overrules:
            raise UserError(f"judgement {found.id} is {found.by}'s. Ask an editor to take it back.")
        self._add(withdraw(found, self.by, note=note))
        return found

    def redo(self, note: str | None = None) -> Judgement:
        """Restore what this person withdrew last.

        Returns:
            The judgement that counts again.

        Raises:
            NotFound: There is none.
        """
        found = last_withdrawal(self.log, self.by)
        if found is None or found.replaces is None:
            raise NotFound(f"{self.by} has withdrawn nothing. There is nothing to redo.")
        self._add(withdraw(found, self.by, note=note))
        return self.judgement(found.replaces)

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

    def _add(self, judgement: Judgement) -> Judgement:
        self.store.add_judgement(judgement)
        return judgement

    def _event(self, start: str) -> Event:
        try:
            return find_among(self.events(), start)
        except NotFound as error:
            raise NotFound(f"no claim has an id that begins with {start!r}, and {error}") from error

    def _one(self, start: str) -> Claim:
        claims = self.meant(start)
        if len(claims) > 1:
            ids = ", ".join(claim.id for claim in claims[:_FEW])
            raise NotFound(f"event {start} has {len(claims)} claims: {ids}. Name one of them.")
        return claims[0]

    def _words(self, claim: Claim, field: str, value: str, quote: str | None) -> Evidence:
        if quote is None and field in BY_TRIGGER:
            return claim.trigger
        document = self.store.document(claim.document)
        return find_words(document, value if quote is None else quote, claim.trigger.span)

    def _source(self, name: str) -> str:
        """The entity of that name, else the name, of a source that some claim cites."""
        links = [link for claim in self.claims.values() for link in claim.attribution.chain]
        known = {source_key(link) for link in links}
        latest = max((claim.published for claim in self.claims.values()), default=date.min)
        entity = entity_named(name, self.pack, latest, POWERS)
        by_name = {link.source.casefold(): source_key(link) for link in links}
        found = entity if entity in known else by_name.get(" ".join(name.split()).casefold())
        if found is None:
            raise NotFound(f"no claim cites a source named {name!r}. `show EVENT` names sources.")
        return found
