"""What people decide about a store: each verb adds one judgement to its log, or none.

Judgements name claims as the store holds them, before any correction, so that one stays attached
when another is withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.errors import NotFound, UserError
from dateline.judging.known import Known
from dateline.merge.corrections import put_right
from dateline.merge.judgements import in_force
from dateline.model import Correction, Judgement, Scale, Verdict, parse_rating
from dateline.resolve import resolve
from dateline.review import (
    Kind,
    Question,
    check_rating,
    judge,
    last_in_force,
    last_withdrawal,
    questions,
    rate_source,
    with_values,
    withdraw,
)
from dateline.store import Store
from dateline.workflow import events_of


class Desk(Known):
    """A store as one person judges it."""

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
        super().__init__(store, pack)
        self.by = " ".join(by.split())
        self._overrules = overrules

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
        claim = self.one(start)
        if len(quotes) > len(values):
            raise UserError(f"{len(quotes)} quotations for {len(values)} value(s). Give one each.")
        if field == "type" and values and values[0] not in self.pack.frames:
            known = ", ".join(self.pack.frames)
            raise NotFound(f"there is no event type {values[0]!r}. Choose from: {known}")
        padded = [*quotes, *[None] * (len(values) - len(quotes))]
        given = [
            (value, self.words(claim, field, value, quote))
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
            return self._add(rate_source(self.source(what), rating, self.by, note=note))
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

    def _add(self, judgement: Judgement) -> Judgement:
        self.store.add_judgement(judgement)
        return judgement
