"""`dateline ingest`: read documents into the store."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.asking import client_of, reader_of, tell_server
from dateline.cli.options import (
    DATE,
    AnswersOption,
    ExtractorOption,
    JsonOption,
    ModelOption,
    StoreOption,
    TimeoutOption,
    UrlOption,
    day,
    examples,
    open_named,
    pack_asked,
    permitted,
)

if TYPE_CHECKING:
    from dateline.workflow import IngestReport, Progress

EXAMPLES = examples(
    "ingest report.html",
    "ingest reports/ more.jsonl --publisher 'Harbour Wire'",
    "ingest note.txt --published 2024-05-13",
    "ingest reports/ --extractor server --url http://127.0.0.1:8000/v1 --model NAME",
)


def run(
    context: typer.Context,
    *,
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...", help="Text, HTML or JSON lines; a folder means its files."
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help=f"For documents that give no date. {DATE}"),
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="For documents that name no publisher.")
    ] = None,
    extractor: ExtractorOption = "rules",
    url: UrlOption = None,
    model: ModelOption = None,
    timeout: TimeoutOption = None,
    answers: AnswersOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read documents and store them with the claims that they make.

    A document that is there already is left alone, so that the same command goes on where it was
    stopped. A server is sent the text of every document; its key comes from the variable
    DATELINE_API_KEY. Exits with 1 where some inputs were skipped, with 2 where nothing could be
    read.
    """
    from dateline import workflow
    from dateline.cli.say import show_json
    from dateline.model import Act

    on = day("--published", published)
    client = client_of(url, model, timeout)
    with open_named(context, store, create=True) as opened, progress_bar() as progress:
        permitted(opened, Act.WRITE)
        pack = workflow.pack_of(opened, pack_asked(context))
        reader = reader_of(extractor, client, answers, pack)
        report = workflow.ingest(
            opened,
            paths,
            published=on,
            publisher=publisher,
            pack=pack,
            progress=progress,
            reader=reader,
        )
    asked = {} if reader is None else {"server": reader.plain()}
    if as_json:
        show_json({"store": str(opened.path), **plain(report), **asked})
    else:
        tell(report)
    if reader is not None:
        tell_server(reader)
    if not report.read:
        raise typer.Exit(2)
    raise typer.Exit(1 if report.skipped else 0)


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """A bar on standard error where that is a terminal; else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from dateline.export.phrases import counted

    console = Console(stderr=True)
    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}"),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None, name="")

        def progress(done: int, total: int, documents: int, name: str) -> None:
            text = f"{counted(documents, 'document')} · {Path(name).name}"
            bar.update(task, completed=done, total=total, name=text)

        yield progress


def plain(report: IngestReport) -> dict[str, Any]:
    """A report as JSON."""
    from dateline.store import Outcome

    return {
        **{outcome.value: report.outcomes.get(outcome, 0) for outcome in Outcome},
        "skipped": [
            {"where": each.where, "problem": each.problem, "remedy": each.remedy}
            for each in report.skipped
        ],
        "documents": report.documents,
        "claims": report.claims,
    }


def tell(report: IngestReport) -> None:
    """Print a report for people: the numbers, then what was skipped and why."""
    from rich.table import Table

    from dateline.cli.say import message, show, words
    from dateline.export.phrases import counted

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right")
    rows = [(number, outcome.value) for outcome, number in sorted(report.outcomes.items())]
    for number, what in [*rows, *([(len(report.skipped), "skipped")] if report.skipped else [])]:
        table.add_row(words(str(number), "bold"), words(what))
    show(table)
    for each in report.skipped:
        message(f"Skipped {each}")
    held = f"{counted(report.documents, 'document')} and {counted(report.claims, 'claim')}"
    message(f"The store holds {held}." if report.read else "Error: nothing could be read.")
