"""`dateline doctor`: whether the store is whole, and what is installed."""

from __future__ import annotations

import platform
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named, permitted

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.store.health import Check

EXAMPLES = examples("doctor", "doctor --repair", "doctor --json")
_EXTRAS = {"postgresql": ("psycopg",), "query": ("duckdb", "pyarrow"), "spacy": ("spacy",)}


def run(
    context: typer.Context,
    repair: Annotated[
        bool,
        typer.Option("--repair", help="Make anew what search finds and what guards judgements."),
    ] = False,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check that the store is whole. Ends with status 1 where something is wrong."""
    from dateline.cli.say import show, show_json
    from dateline.model import Act
    from dateline.model.plain import to_plain
    from dateline.store.health import examine
    from dateline.store.health import repair as mend

    with open_named(context, store) as opened:
        if repair:
            permitted(opened, Act.WRITE)
            mend(opened)
        checks, counts, path = examine(opened), opened.counts(), str(opened.path)
    if as_json:
        told = {"store": path, "counts": to_plain(counts), "installed": installed()}
        show_json({**told, "checks": [to_plain(check) for check in checks]})
    else:
        show(*(line(check) for check in checks), environment())
    if any(check.problem for check in checks):
        raise typer.Exit(1)


def line(check: Check) -> RenderableType:
    """A check and its outcome."""
    from dateline.cli.say import styled

    if check.problem is None:
        return styled(("ok     ", "green"), (check.name, ""))
    told = f": {check.problem}. {check.remedy}"
    return styled(("wrong  ", "bold red"), (check.name, "bold"), (told, ""))


def environment() -> RenderableType:
    """What is installed, on one line."""
    from dateline.cli.say import words

    return words(" · ".join(f"{name} {version}" for name, version in installed().items()), "dim")


def installed() -> dict[str, str]:
    """Versions of what a store rests on, and the extras with their absence."""
    import sqlite3
    from importlib.util import find_spec

    from dateline import __version__

    extras = {
        f"extra {extra}": "yes" if all(map(find_spec, modules)) else "no"
        for extra, modules in _EXTRAS.items()
    }
    python = f"{platform.python_version()} ({sys.platform})"
    return {
        "Dateline": __version__,
        "Python": python,
        "SQLite": sqlite3.sqlite_version,
        **extras,
    }
