"""`dateline recode`: read the documents of a store anew by the present rules."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.options import (
    FromOption,
    JsonOption,
    StoreOption,
    ToOption,
    examples,
    open_named,
    pack_asked,
    period,
    permitted,
)

if TYPE_CHECKING:
    from dateline.model import Document, Event, Period
    from dateline.recode import Difference
    from dateline.store import Store

EXAMPLES = examples(
    "recode --diff",
    "recode --diff --publisher 'Harbour Wire' --from 2024",
    "recode --yes",
)


def run(
    context: typer.Context,
    *,
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOC]...", help="First digits of ids; else all documents."),
    ] = None,
    first: FromOption = None,
    last: ToOption = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what this publisher published.")
    ] = None,
    only_diff: Annotated[
        bool, typer.Option("--diff", help="Show what would change, and change no claim.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Accept without asking.")] = False,
    most: Annotated[
        int, typer.Option(metavar="N", help="How many changes of a kind to list.")
    ] = 20,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read documents anew by the present rules, and put what these find in place of the claims.

    What changes is shown first. Nothing changes until it is accepted, and then all or nothing. A
    command that was stopped goes on where it stopped. Judgements are never dropped: those that
    no longer find their claims are listed. --from and --to ask for the day of publication.
    """
    from dateline.cli.ingest import progress_bar
    from dateline.cli.say import show, show_json
    from dateline.model import Act
    from dateline.recode import accept
    from dateline.recode import recode as read_anew

    with open_named(context, store) as opened:
        days = period("--from", first, "--to", last)
        chosen = _chosen(opened, documents or (), days, publisher)
        with progress_bar() as progress:
            found = read_anew(opened, chosen, pack_asked(context), progress)
        if not as_json:
            from dateline.cli.recoded import recoded

            show(recoded(found, {each.id: each for each in chosen}, most))
        accepted = not only_diff and _may(found, yes=yes)
        if accepted:
            permitted(opened, Act.WRITE)
            accept(opened, found)
    if as_json:
        show_json({"store": str(opened.path), "accepted": accepted, **plain(found)})
    else:
        _close(found, accepted=accepted, only_diff=only_diff)


def _chosen(
    store: Store, starts: Sequence[str], days: Period, publisher: str | None
) -> list[Document]:
    """The current documents that were asked for.

    Raises:
        NotFound: No current document has an id that begins as one that was given, or none is left.
    """
    from dateline.errors import NotFound

    found = list(store.documents())
    for start in starts:
        if not any(each.id.startswith(start.lower()) for each in found):
            raise NotFound(f"no current document has an id that begins with {start!r}.")
    if starts:
        begins = tuple(start.lower() for start in starts)
        found = [each for each in found if each.id.startswith(begins)]
    kept = [each for each in found if _is_in(each.published, days)]
    if publisher is not None:
        kept = [e for e in kept if (e.publisher or "").casefold() == publisher.casefold()]
    if not kept:
        raise NotFound("no document is as asked for. `documents` lists what the store holds.")
    return kept


def _is_in(day: date, days: Period) -> bool:
    return (days.start is None or days.start <= day) and (days.end is None or day < days.end)


def _may(found: Difference, *, yes: bool) -> bool:
    """Whether to accept: by option, because nothing changes, or by asking.

    Raises:
        UserError: There is nobody to ask.
    """
    from dateline.errors import UserError

    if yes or found.is_empty:
        return True
    if not sys.stdin.isatty():
        raise UserError("nobody is there to ask: nothing was changed. Say --diff or --yes.")
    return typer.confirm("Put this in place of the claims?", err=True)


def _close(found: Difference, *, accepted: bool, only_diff: bool) -> None:
    from dateline.cli.say import message
    from dateline.export.phrases import counted

    if accepted:
        message(f"Recoded {counted(len(found.documents), 'document')}.")
    elif only_diff:
        message("No claim was changed. `recode` without --diff accepts this without reading anew.")
    else:
        message("No claim was changed.")


def plain(found: Difference) -> dict[str, Any]:
    """A difference as JSON."""
    from dateline.model.plain import to_plain

    return {
        "rules": found.rules,
        "documents": list(found.documents),
        "types": {k: {"before": old, "after": new} for k, (old, new) in found.types.items()},
        "added": [to_plain(claim) for claim in found.added],
        "removed": [to_plain(claim) for claim in found.removed],
        "changed": [
            {"claim": each.after.id, "fields": [to_plain(field) for field in each.fields]}
            for each in found.changed
        ],
        "reruled": found.reruled,
        "unchanged": found.unchanged,
        "events": [
            {
                "before": _event(each.before),
                "after": _event(each.after),
                "gained": list(each.gained),
                "lost": list(each.lost),
                "fields": [to_plain(field) for field in each.fields],
            }
            for each in found.events
        ],
        "strays": [to_plain(stray) for stray in found.strays],
        "lost_before": found.lost_before,
    }


def _event(event: Event | None) -> dict[str, Any] | None:
    if event is None:
        return None
    claims = [claim.id for claim in event.claims]
    time = None if event.time is None else event.time.interval.edtf
    return {"id": event.id, "type": event.type, "time": time, "claims": claims}
