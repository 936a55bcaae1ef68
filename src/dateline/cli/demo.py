"""`dateline demo`: the example reports and their chronology."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named, pack_named

if TYPE_CHECKING:
    from dateline.store import Store
    from dateline.workflow import Selection

EXAMPLES = examples("demo", "demo --store try.db --out try.html")
NEXT = """\
Look closer:
  dateline demo --store demo.db
  dateline --store demo.db show {id}
Read your own reports:
  dateline ingest PATH..."""


def run(
    context: typer.Context,
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write the page.")] = Path(
        "dateline-demo.html"
    ),
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read the example reports, show their chronology and write it as one HTML page.

    The reports were written for this; their outlets are invented. Without a store named on the
    command line, what was read is forgotten at the end.
    """
    from dateline import workflow
    from dateline.cli.export import rendered
    from dateline.cli.files import save
    from dateline.cli.ingest import plain, progress_bar
    from dateline.cli.say import show_json
    from dateline.model.plain import to_plain

    pack = pack_named(context)
    with _store(context, store) as opened, progress_bar() as progress:
        report = workflow.ingest(opened, [examples_folder(pack)], pack=pack, progress=progress)
        selection = workflow.look_up(opened, pack=pack)
        save(out, rendered("html", opened, selection.events).encode())
    if as_json:
        events = [to_plain(event) for event in selection.events]
        show_json({**plain(report), "events": events, "out": str(out)})
    else:
        _tell(selection, out)


def examples_folder(pack: str) -> Path:
    """The example reports of a pack: its own, or for the first pack those of the program.

    They are inside the installed package, else in the checkout.

    Raises:
        UserError: There are none.
    """
    from dateline.errors import UserError
    from dateline.packs import DEFAULT, folder_of

    package, own = Path(__file__).parents[1], Path(str(folder_of(pack))) / "examples"
    folders = [own]
    if pack == DEFAULT:
        folders += [package / "examples", package.parents[1] / "examples"]
    for folder in folders:
        if folder.is_dir():
            return folder
    raise UserError(f"{pack} has no example reports: {own} is missing.")


@contextmanager
def _store(context: typer.Context, store: str | None) -> Iterator[Store]:
    """The store that the command line names, else one that is removed afterwards."""
    from tempfile import TemporaryDirectory

    from dateline.cli.say import message
    from dateline.store import open_store

    source = context.find_root().get_parameter_source("store")
    if store or (source is not None and source.name == "COMMANDLINE"):
        with open_named(context, store, create=True) as opened:
            yield opened
        return
    with TemporaryDirectory() as folder, open_store(Path(folder) / "demo.db") as opened:
        message("Store: a temporary one. Keep it with --store FILE")
        yield opened


def _tell(selection: Selection, out: Path) -> None:
    from dateline.cli.chronology import tell
    from dateline.cli.overview import short_id
    from dateline.cli.say import message

    tell(selection)
    sys.stdout.flush()  # before the messages, where both go to one place
    message(f"Wrote {out.absolute()}: open it in a browser.")
    if selection.events:
        message(NEXT.format(id=short_id(selection.events[0])))
