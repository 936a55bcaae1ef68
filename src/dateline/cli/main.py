"""The program: global options, the commands, and what becomes of an error."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper
from types import ModuleType
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from dateline import __version__
from dateline.cli import (
    accept,
    agreement,
    appearances,
    backup,
    changes,
    chronology,
    correct,
    counts,
    demo,
    different,
    disputes,
    doctor,
    documents,
    explain,
    export,
    gaps,
    ingest,
    judgements,
    migrate,
    pack,
    pack_evidence,
    promises,
    query,
    rate,
    recode,
    redo,
    reject,
    restore,
    review,
    same,
    search,
    show,
    undo,
    users,
    verify,
)
from dateline.cli.options import examples
from dateline.errors import DatelineError

COMMANDS = (
    demo,
    ingest,
    chronology,
    show,
    search,
    disputes,
    promises,
    counts,
    appearances,
    gaps,
    explain,
    review,
    accept,
    reject,
    same,
    different,
    correct,
    rate,
    undo,
    redo,
    judgements,
    agreement,
    users,
    export,
    pack_evidence,
    query,
    documents,
    changes,
    verify,
    recode,
    pack,
    backup,
    restore,
    migrate,
    doctor,
)
# Second names of commands; what they are called says what they list or show.
ALSO = {"events": chronology, "event": show}


class Plain(TyperCommand):
    """A command whose help is plain text."""

    def get_help(self, ctx: Any) -> str:
        """The help, without what typer writes for a page in HTML."""
        return _plain(super().get_help(ctx))


class Commands(TyperGroup):
    """The commands in the order in which they are used; their errors take one line each."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 (as the parent has it)
        """In the order in which they were added."""
        return list(self.commands)

    def get_help(self, ctx: Any) -> str:
        """The help, without what typer writes for a page in HTML."""
        return _plain(super().get_help(ctx))

    def invoke(self, ctx: Any) -> Any:
        """Run a command; an error that was raised on purpose ends it with status 2."""
        from dateline.cli.say import message

        try:
            return super().invoke(ctx)
        except DatelineError as error:
            message(f"Error: {error}")
            raise typer.Exit(2) from error
        except KeyboardInterrupt as error:
            after_echo = "\n" if sys.stderr.isatty() else ""  # the terminal has written ^C
            message(
                f"{after_echo}Stopped. What is stored stays; the same command goes on from there."
            )
            raise typer.Exit(130) from error


def _plain(text: str) -> str:
    """`text` without the strokes that keep rich from reading "[required]" as its markup."""
    return text.replace("\\[", "[")


def build() -> typer.Typer:
    """The program with all its commands."""
    # Plain help comes up three times as fast as the decorated one, and copies well.
    program = typer.Typer(
        cls=Commands,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    program.callback(
        epilog=examples(
            "demo",
            "ingest reports/ --publisher 'Harbour Wire'",
            "chronology --from 2024-05 --type test",
            "--pack sanctions_watch ingest designations/",
            "export --format html --out chronology.html",
        )
    )(_dateline)
    for module in COMMANDS:
        name = command_of(module)
        program.command(name, cls=Plain, epilog=module.EXAMPLES)(module.run)
    for name, module in ALSO.items():
        first = command_of(module)
        same = {"epilog": module.EXAMPLES.replace(f"dateline {first}", f"dateline {name}")}
        program.command(name, cls=Plain, short_help=f"The same as {first}.", **same)(module.run)
    return program


def command_of(module: ModuleType) -> str:
    """What the command of a module is called."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


def main() -> None:
    """Run the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What a terminal cannot show is written as its code; it must not end the program.
            stream.reconfigure(errors="backslashreplace")
    # Reading rules makes many objects that stay: looking for garbage among them costs 0.1 s.
    gc.set_threshold(100_000, 50, 50)
    build()(prog_name="dateline")


def _print_version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"dateline {__version__}\n")
        raise typer.Exit


def _dateline(
    context: typer.Context,
    store: Annotated[
        str | None,
        typer.Option(
            metavar="FILE_OR_URL",
            envvar="DATELINE_STORE",
            help="Where documents and claims are kept; a file in your data folder unless given.",
        ),
    ] = None,
    _pack: Annotated[
        str | None,
        typer.Option(
            "--pack",
            metavar="NAME_OR_FOLDER",
            envvar="DATELINE_PACK",
            help="The domain that is read: that of the store, or arms_watch. See `pack list`.",
        ),
    ] = None,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Open reports in, a chronology that can be defended out.

    Who did what, when and where, according to whom, in which exact words.
    """
    context.obj = store
