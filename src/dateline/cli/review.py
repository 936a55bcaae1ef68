"""`dateline review`: one question at a time, answered by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.judging import ByOption, open_desk
from dateline.cli.options import JsonOption, StoreOption, examples

if TYPE_CHECKING:
    from dateline.review import Kind, Question

EXAMPLES = examples(
    "review",
    "review --kind split --by Ana",
    "review --second --by Ben",
    "review --list --most 20",
)


def run(  # noqa: PLR0917 (a command has many options)
    context: typer.Context,
    kinds: Annotated[
        list[str] | None,
        typer.Option(
            "--kind", metavar="KIND", help="join, split, field or claim; may be repeated."
        ),
    ] = None,
    second: Annotated[
        bool,
        typer.Option(
            "--second",
            help="Ask you all, whatever others answered: `agreement` then compares you.",
        ),
    ] = False,
    as_list: Annotated[
        bool, typer.Option("--list", help="Print the questions and ask nothing.")
    ] = False,
    most: Annotated[
        int | None, typer.Option("--most", metavar="N", min=1, help="Ask N at most.")
    ] = None,
    by: ByOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answer what the chronology is least sure of; what touches most documents comes first.

    Each answer is a judgement, kept at once: stop at any time, and the rest is asked next time.
    """
    from dateline.cli.question import drawn
    from dateline.cli.reviewing import Reviewing
    from dateline.cli.say import show, show_json

    wanted = kinds_of(kinds)
    with open_desk(context, store, by) as desk:
        if not as_list and not as_json:
            Reviewing(desk, wanted, second=second, most=most).run()
            return
        found = desk.questions(wanted, alone=second)[:most]
        if as_json:
            show_json({"questions": [plain(each) for each in found]})
        else:
            show(*(line for n, each in enumerate(found, 1) for line in drawn(each, n, len(found))))


def kinds_of(names: list[str] | None) -> tuple[Kind, ...]:
    """The kinds of question that the options name; all where they name none.

    Raises:
        UserError: There is no such kind.
    """
    from dateline.errors import UserError
    from dateline.review import Kind

    try:
        return tuple(Kind(name) for name in names or Kind)
    except ValueError as error:
        raise UserError(f"--kind: {error}. Choose from: {', '.join(Kind)}") from error


def plain(question: Question) -> dict[str, Any]:
    """A question for machines."""
    return {
        "kind": question.kind,
        "events": [event.id for event in question.events],
        "claims": list(question.claims),
        "field": question.field,
        "chance": question.chance,
        "bits": question.bits,
        "worth": question.worth,
    }
