"""What the commands that judge share: who judges, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import open_named, pack_asked, permitted
from dateline.cli.say import styled, words
from dateline.export import phrases
from dateline.export.days import day_in_words
from dateline.export.fields import cited
from dateline.merge.judgements import in_force
from dateline.model import Claim, Judgement, Verdict

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from dateline.judging import Desk

_ID = 7  # digits that people type

ByOption = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="NAME",
        envvar="DATELINE_BY",
        help="Who judges: DATELINE_BY, else your name on this machine.",
    ),
]
NoteOption = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")]
IdsArgument = Annotated[
    list[str],
    typer.Argument(metavar="ID...", help="First digits of ids of claims or events, as `show` has."),
]
OneArgument = Annotated[
    str, typer.Argument(metavar="ID", help="First digits of the id of a claim or event.")
]


def who(by: str | None) -> str:
    """The person that the option names, else the one who is logged in."""
    from getpass import getuser

    return getuser() if by is None else by


@contextmanager
def open_desk(context: typer.Context, store: str | None, by: str | None) -> Iterator[Desk]:
    """A store as that person judges it.

    Raises:
        UserError: There is no store, or no name.
    """
    from dateline.errors import UserError
    from dateline.judging import Desk
    from dateline.model import Act

    with open_named(context, store) as opened:
        user = permitted(opened, Act.JUDGE)
        if user is not None and by not in {None, user.name}:
            raise UserError(f"DATELINE_TOKEN is that of {user.name}, not of {by}. Leave --by away.")
        overrules = user is None or user.may(Act.OVERRULE)
        name = who(by) if user is None else user.name
        yield Desk(opened, name, pack_asked(context), overrules=overrules)


def say_verdict(
    context: typer.Context,
    verdict: Verdict,
    ids: list[str],
    note: str | None,
    *,
    by: str | None,
    store: str | None,
    as_json: bool,
) -> None:
    """Add a judgement about claims or events, and say so."""
    with open_desk(context, store, by) as desk:
        made = desk.verdict(verdict, ids, note)
    say_made(made, as_json=as_json)


def say_made(made: Judgement, before: str = "", *, as_json: bool) -> None:
    """Print a judgement that was added."""
    from dateline.cli.say import show, show_json
    from dateline.model.plain import to_plain

    if as_json:
        show_json({"judgement": to_plain(made)})
    else:
        show(judgement_line(made, before))


def judged(judgements: Sequence[Judgement], log: Iterable[Judgement]) -> Iterator[RenderableType]:
    """What people decided about an event; what counts no more is marked."""
    if judgements:
        yield words("Judgements", "bold")
    counting = {each.id for each in in_force(log)}
    for each in judgements:
        yield judgement_line(each, "  " if each.id in counting else "- ", "dim")


def judgement_line(judgement: Judgement, mark: str = "", style: str = "") -> Text:
    """Who decided what and when on one line, with the digits that `undo` takes."""
    line = styled(
        (mark, style),
        (judgement.verdict, "bold"),
        (f" · {_what(judgement)}", ""),
        (f" · {judgement.by}, {day_in_words(judgement.at.date())}", ""),
    )
    if judgement.note is not None:
        line.append_text(words(f" · {judgement.note}", "italic"))
    return line.append_text(words(f" · judgement {judgement.id[:_ID]}", "dim"))


def _what(judgement: Judgement) -> str:
    """What is decided, and about which words."""
    if judgement.verdict is Verdict.WITHDRAW:
        return f"judgement {(judgement.replaces or '')[:_ID]}"
    said = []
    if judgement.rating is not None:
        rating = judgement.rating
        said.append(f"{rating.scale} {rating.value} ({rating.meaning})")
    if judgement.correction is not None:
        put = judgement.correction
        said += (f"{name}: {value_in_words(put.claim, name)}" for name in put.fields)
    return " · ".join((*said, _subjects(judgement)))


def value_in_words(claim: Claim, field: str) -> str:
    """What a claim says for a field that can be corrected."""
    if field == "attribution":
        return phrases.chain(claim.attribution)
    measures = {each.measure for each in claim.quantities} if field == "quantities" else {field}
    return "; ".join(each.value for each in cited(claim) if each.field in measures) or "not said"


def _subjects(judgement: Judgement) -> str:
    if not judgement.about:
        return ", ".join(judgement.subjects)
    quoted = zip(judgement.subjects, judgement.about, strict=True)
    return ", ".join(f"claim {id_[:_ID]} “{trigger.quote}”" for id_, trigger in quoted)
