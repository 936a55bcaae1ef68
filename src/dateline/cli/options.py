"""Options that commands share, and what they mean."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dateline.model import Act, Interval, Period, Status, User
    from dateline.store import Store
    from dateline.workflow import Query

DATE = "DATE is written as 2024, 2024-05 or 2024-05-10."

StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE_OR_URL",
        help="Where documents and claims are kept; a file in your data folder unless given.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON on standard output.")]
FromOption = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help=f"First day. {DATE}")
]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day, inclusive.")]
TypeOption = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", help="Event type, such as test; may be repeated."),
]
ActorOption = Annotated[
    str | None, typer.Option("--actor", metavar="NAME", help="Who does it: a name or an alias.")
]
ObjectOption = Annotated[
    str | None, typer.Option("--object", metavar="NAME", help="What it is done with.")
]
ExtractorOption = Annotated[
    str, typer.Option(metavar="NAME", help="What finds claims: rules, or a server that is asked.")
]
UrlOption = Annotated[
    str | None,
    typer.Option("--url", metavar="URL", help="The server's address: http://127.0.0.1:8000/v1"),
]
ModelOption = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="The model's name on the server.")
]
TimeoutOption = Annotated[
    float | None,
    typer.Option("--timeout", metavar="SECONDS", help="Longest time for one answer; 600."),
]
AnswersOption = Annotated[
    Path | None,
    typer.Option(
        "--answers",
        metavar="FOLDER",
        help="Where answers are kept, if not in your cache folder.",
    ),
]
OriginOption = Annotated[
    str | None,
    typer.Option("--origin", metavar="NAME", help="Who says so, at the chain's end, or what kind."),
]
StatusOption = Annotated[
    list[str] | None,
    typer.Option("--status", metavar="STATUS", help="Such as planned or denied; may be repeated."),
]


def examples(*lines: str) -> str:
    """The end of a command's help. The first character keeps the lines apart."""
    return "\b\nExamples:\n" + "\n".join(f"  dateline {line}" for line in lines)


def open_named(context: typer.Context, store: str | None, *, create: bool = False) -> Store:
    """Open the store that the command or the program was given, and say which one it is.

    Raises:
        StoreError: It cannot be opened, or there is none and `create` is False.
    """
    from dateline.cli.say import message
    from dateline.store import open_store

    opened = open_store(store_named(context, store), create=create)
    message(f"Store: {opened.path}")
    return opened


def permitted(store: Store, act: Act) -> User | None:
    """The person whose token DATELINE_TOKEN holds, who may do that; None in a store of one's own.

    Raises:
        UserError: The store is shared, and the token is missing or nobody's, or its user may not.
    """
    import os

    from dateline.team import person

    return person(store, os.environ.get("DATELINE_TOKEN"), act)


def store_named(context: typer.Context, store: str | None) -> str | Path:
    """What the command or the program was given as the store, else the default file."""
    from dateline.store import default_path

    named: str | None = store or context.obj
    return named or default_path()


def pack_named(context: typer.Context) -> str:
    """The pack that the program was given, else the default one."""
    from dateline.packs import DEFAULT

    return pack_asked(context) or DEFAULT


def pack_asked(context: typer.Context) -> str | None:
    """The pack that the program was given, or None: that of the store."""
    asked: str | None = context.find_root().params.get("_pack")
    return asked or None


def query_of(
    first: str | None,
    last: str | None,
    types: list[str] | None,
    statuses: list[str] | None,
    **names: str | None,
) -> Query:
    """The query that the options ask for; `names` are those of actor, object and origin.

    Raises:
        UserError: A date or status is not one, the first day comes after the last, or a name is
            empty.
    """
    from dateline.errors import UserError
    from dateline.workflow import Query

    empty = next(
        (option for option, name in names.items() if name is not None and not name.strip()), None
    )
    if empty is not None:
        raise UserError(
            f"--{empty} '': a name is empty. Write one, or leave --{empty} away for all."
        )
    return Query(
        days=period("--from", first, "--to", last),
        types=tuple(types or ()),
        statuses=tuple(_status(status) for status in statuses or ()),
        **names,
    )


def day(option: str, value: str | None) -> date | None:
    """The one day that an option names.

    Raises:
        UserError: `value` is not a day.
    """
    from dateline.errors import UserError

    interval = interval_of(option, value)
    if interval is not None and interval.days > 1:
        raise UserError(f"{option} {value}: not one day. Write it as 2024-05-10.")
    return None if interval is None else interval.start


def period(first_option: str, first: str | None, last_option: str, last: str | None) -> Period:
    """The days from the first one of `first` to the last one of `last`.

    Raises:
        UserError: Either is not a date, or the first day comes after the last.
    """
    from dateline.errors import UserError
    from dateline.model import Period

    start, end = interval_of(first_option, first), interval_of(last_option, last)
    if start is not None and end is not None and start.start >= end.end:
        raise UserError(f"{first_option} {first} comes after {last_option} {last}. Swap them.")
    return Period(None if start is None else start.start, None if end is None else end.end)


def interval_of(option: str, value: str | None) -> Interval | None:
    """The days that an option names.

    Raises:
        UserError: `value` is not a date in EDTF.
    """
    from dateline.errors import UserError
    from dateline.model import parse_edtf

    try:
        return None if value is None else parse_edtf(value)
    except ValueError as error:
        raise UserError(f"{option} {value}: {error}. {DATE}") from error


def _status(value: str) -> Status:
    from dateline.errors import UserError
    from dateline.model import Status

    try:
        return Status(value)
    except ValueError as error:
        known = ", ".join(Status)
        raise UserError(
            f"--status {value}: there is no such status. Choose from: {known}"
        ) from error
