"""A person at the keyboard answers questions, one key each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from dateline.cli.judging import judgement_line
from dateline.cli.question import asked_about, drawn, keys_of
from dateline.cli.say import console, message, show
from dateline.errors import UserError
from dateline.model import FIELDS, Claim, Judgement, Verdict
from dateline.review import Kind, Question

if TYPE_CHECKING:
    from dateline.judging import Desk

_PAIRS = {Kind.JOIN, Kind.SPLIT}
_NONE = "-"


class Reviewing:
    """One sitting: its questions, and what was answered."""

    def __init__(
        self, desk: Desk, kinds: tuple[Kind, ...], *, second: bool, most: int | None
    ) -> None:
        """Nothing is asked yet.

        Args:
            desk: The store, and who answers.
            kinds: Which questions are asked.
            second: Whether also those are asked that others have answered.
            most: How many are asked at most.
        """
        self.desk, self.kinds, self.second, self.most = desk, kinds, second, most
        self.made: list[Judgement] = []
        self.seen: set[tuple[Kind, tuple[str, ...], str | None]] = set()

    def run(self) -> None:
        """Ask until nothing is left or the person stops.

        Raises:
            UserError: There is no keyboard to answer at.
        """
        asked = 0
        while waiting := self._waiting():
            touched: set[str] = set()
            for number, question in enumerate(waiting, start=asked + 1):
                ids = {claim.id for event in question.events for claim in event.claims}
                # An answer may have changed these events: they are asked about when all else is.
                if touched.isdisjoint(ids):
                    if (self.most is not None and asked >= self.most) or not self._ask(
                        question, number, asked + len(waiting)
                    ):
                        self._say_end()
                        return
                    asked += 1
                    touched |= ids
        self._say_end()

    def _waiting(self) -> list[Question]:
        found = self.desk.questions(self.kinds, alone=self.second)
        return [each for each in found if _name(each) not in self.seen]

    def _ask(self, question: Question, number: int, of: int) -> bool:
        """Ask one question until it is answered or skipped; False where the person stops."""
        self.seen.add(_name(question))
        show(*drawn(question, number, of))
        message(keys_of(question))
        while True:
            key = _key()
            if key == "q":
                return False
            if key in {"s", " "}:
                return True
            try:
                if self._does(key, question):
                    return True
            except UserError as error:
                message(f"{error}")

    def _does(self, key: str, question: Question) -> bool:
        """Do what a key says; True where that answers the question."""
        if key == "o":
            self._open(question)
        elif key == "u":
            self._undo()
        elif key in (answers := self._answers(question)):
            made = answers[key]()
            self.made.append(made)
            show(judgement_line(made))
            return True
        else:
            message(keys_of(question))
        return False

    def _answers(self, question: Question) -> dict[str, Callable[[], Judgement]]:
        desk, ids = self.desk, question.claims
        if question.kind in _PAIRS:
            return {
                "y": lambda: desk.verdict(Verdict.SAME, ids),
                "n": lambda: desk.verdict(Verdict.DIFFERENT, ids),
            }
        return {
            "y": lambda: desk.verdict(Verdict.ACCEPT, ids),
            "r": lambda: desk.verdict(Verdict.REJECT, [_which(question).id]),
            "c": lambda: self._correct(question),
        }

    def _correct(self, question: Question) -> Judgement:
        claim = _which(question)
        field = question.field if question.field in FIELDS else None
        field = click.prompt(f"Field ({', '.join(FIELDS)})", default=field, err=True)
        value = click.prompt(f"Value ({_NONE} where the text does not say)", err=True)
        values = [] if value == _NONE else [each.strip() for each in value.split(";")]
        default = "" if values else None
        quote = click.prompt("Words that say so", default=default, err=True) if values else ""
        quotes = [each.strip() for each in quote.split(";")] if quote else []
        return self.desk.correct(claim.id, field, values, quotes)

    def _undo(self) -> None:
        if not self.made:
            message("Nothing of this sitting is left to undo.")
            return
        last = self.made.pop()
        show(judgement_line(self.desk.undo(last.id), "withdrawn: "))
        self.seen.clear()

    def _open(self, question: Question) -> None:
        from dateline.cli.details import details

        documents = {each.id: each for each in self.desk.store.documents()}
        for event in question.events:
            show(details(event, documents, console().width))

    def _say_end(self) -> None:
        from dateline.export.phrases import counted

        left = len(self._waiting())
        message(f"{counted(len(self.made), 'answer')}; {counted(left, 'question')} left.")


def _name(question: Question) -> tuple[Kind, tuple[str, ...], str | None]:
    return question.kind, question.claims, question.field


def _which(question: Question) -> Claim:
    """The claim that is meant, by its number where there are several."""
    claims = [claim for claim, _ in asked_about(question)]
    if len(claims) == 1:
        return claims[0]
    number = click.prompt("Which one", type=click.IntRange(1, len(claims)), err=True)
    return claims[number - 1]


def _key() -> str:
    """The next key; Ctrl-C and Ctrl-D stop."""
    try:
        return click.getchar()
    except EOFError:
        return "q"
    except OSError as error:
        raise UserError("There is no keyboard to answer at. `review --list` prints.") from error
