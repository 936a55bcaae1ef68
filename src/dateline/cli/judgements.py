"""`dateline judgements`: the log of what people decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.judging import judgement_line
from dateline.cli.options import JsonOption, StoreOption, examples, open_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from dateline.model import Judgement
    from dateline.review import Stray

EXAMPLES = examples("judgements", "judgements --by Ana", "judgements --strays")


def run(
    context: typer.Context,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Those of one person.")
    ] = None,
    astray: Annotated[
        bool,
        typer.Option("--strays", help="Those alone that find their claims no more."),
    ] = False,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """List judgements in the order in which they were made; withdrawn ones are marked."""
    from dateline.cli.say import message, show, show_json
    from dateline.export.phrases import counted
    from dateline.merge.judgements import in_force
    from dateline.model.plain import to_plain
    from dateline.review import strays

    with open_named(context, store) as opened:
        log, claims, documents = opened.judgements(), opened.claims(), opened.documents()
    lost = {each.judgement.id: each for each in strays(log, claims, documents)}
    wanted = [
        each for each in log if (by is None or each.by == by) and (not astray or each.id in lost)
    ]
    counting = {each.id for each in in_force(log)}
    if as_json:
        plain = [
            to_plain(each) | {"counts": each.id in counting, "is_stray": each.id in lost}
            for each in wanted
        ]
        show_json({"judgements": plain})
        return
    if wanted:
        show(*(line for each in wanted for line in _lines(each, counting, lost.get(each.id))))
    message(f"{counted(len(wanted), 'judgement')}, {counted(len(lost), 'stray')}.")


def _lines(
    judgement: Judgement, counting: set[str], lost: Stray | None
) -> Sequence[RenderableType]:
    from rich.padding import Padding

    from dateline.cli.details import INDENT
    from dateline.cli.say import words

    if lost is None:
        mark = "  " if judgement.id in counting else "- "
        return [judgement_line(judgement, mark, "dim")]
    lines: list[RenderableType] = [judgement_line(judgement, "! ", "bold red")]
    for gone, near in zip(lost.missing, lost.nearest, strict=True):
        nearest = "no claim on the same words" if near is None else f"nearest now: {near}"
        lines.append(Padding(words(f"{gone} is gone; {nearest}"), INDENT))
    return lines
