"""`dateline pack`: list the packs, check one, try it on a sentence."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.options import JsonOption, examples, pack_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.model import Claim

EXAMPLES = examples(
    "pack list",
    "pack check",
    "pack check my_pack/",
    "--pack sanctions_watch pack try 'Japan froze the assets of two banks.'",
)


class Action(StrEnum):
    """What may be done with a pack."""

    LIST = "list"
    CHECK = "check"
    TRY = "try"


def run(
    context: typer.Context,
    action: Annotated[Action, typer.Argument(help="What to do.")],
    what: Annotated[
        str | None,
        typer.Argument(metavar="[PACK|TEXT]", help="The pack to check, or the text to try it on."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List the packs, check that every entry of one is sound, or try one on a text.

    A pack is one of Dateline's by its name, or a folder of your own by its path. `check` ends with
    status 1 where something is wrong. `try` shows the claims that are read and by which rule.
    """
    if action == Action.LIST:
        _list(as_json=as_json)
    elif action == Action.CHECK:
        _check(what or pack_named(context), as_json=as_json)
    else:
        _try(pack_named(context), what, as_json=as_json)


def _list(*, as_json: bool) -> None:
    from dateline.cli.say import grid, show, show_json, words
    from dateline.packs import load_pack, pack_names

    packs = [load_pack(name) for name in pack_names()]
    if as_json:
        show_json({"packs": [{"id": p.id, "types": list(p.frames)} for p in packs]})
        return
    table = grid(2)
    for pack in packs:
        table.add_row(words(pack.id, "bold"), words(", ".join(pack.frames)))
    show(table)


def _check(name: str, *, as_json: bool) -> None:
    from dateline import workflow
    from dateline.cli.say import message, show_json
    from dateline.export.phrases import counted

    findings = workflow.check_pack(name)
    if as_json:
        show_json({"pack": name, "findings": findings})
    for finding in () if as_json else findings:
        typer.echo(finding)
    if findings:
        message(f"{counted(len(findings), 'finding')} in {name}.")
        raise typer.Exit(1)
    message(f"Nothing is wrong with {name}.")


def _try(name: str, text: str | None, *, as_json: bool) -> None:
    from dateline import workflow
    from dateline.cli.say import message, show_json
    from dateline.errors import UserError

    if not text:
        raise UserError("pack try needs a text. Write it in quotation marks after `try`.")
    claims = workflow.try_pack(name, text)
    if as_json:
        show_json({"pack": name, "claims": [_plain(claim) for claim in claims]})
        return
    for claim in claims:
        typer.echo("\n".join(_lines(claim)))
    if not claims:
        message("No claim is read in it.")


def _plain(claim: Claim) -> dict[str, Any]:
    from dateline.model.plain import to_plain

    return to_plain(claim)


def _lines(claim: Claim) -> Sequence[str]:
    """A claim in lines: what, how it is put, then each field with its words and its rule."""
    head = f"{claim.type}: {claim.trigger.quote!r} · {claim.status.status}"
    fields = [
        f"  {argument.role}: {argument.filler} ({argument.rule})" for argument in claim.arguments
    ]
    if claim.time is not None:
        fields.append(f"  time: {claim.time.interval.edtf} ({claim.time.rule})")
    if claim.place is not None:
        fields.append(f"  place: {claim.place.name} ({claim.place.rule})")
    return [head, *fields, f"  origin: {claim.attribution.origin.source}"]
