"""`dateline users`: who shares the store, and what each may do."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named, permitted

if TYPE_CHECKING:
    from dateline.model import User, UserRole
    from dateline.store import Store

EXAMPLES = examples(
    "users list",
    "users add Ana --role admin",
    "users add Ben",
    "users role Ben editor",
    "users renew Ben",
    "users remove Ben",
)


class Action(StrEnum):
    """What may be done with users."""

    LIST = "list"
    ADD = "add"
    ROLE = "role"
    RENEW = "renew"
    REMOVE = "remove"


def run(  # noqa: PLR0917 (a command has many options)
    context: typer.Context,
    action: Annotated[Action, typer.Argument(help="What to do.")],
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Of the user.")] = None,
    new_role: Annotated[
        str | None, typer.Argument(metavar="[ROLE]", help="What `role` makes of the user.")
    ] = None,
    role: Annotated[
        str, typer.Option(metavar="ROLE", help="reader, coder, editor or admin.")
    ] = "coder",
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say who shares a store: readers look, coders judge, editors also write, admins also do this.

    A store is one person's until its first user, an admin, is added. From then on whatever
    changes it needs a token in the variable DATELINE_TOKEN. `add` and `renew` print one, which is
    kept nowhere.
    """
    from dateline.errors import UserError
    from dateline.model import Act

    with open_named(context, store, create=action is Action.ADD) as opened:
        if action is Action.LIST:
            _list(opened.users(), as_json=as_json)
            return
        permitted(opened, Act.RULE)
        if name is None:
            raise UserError(f"users {action}: name the user.")
        wanted = new_role if action is Action.ROLE else role
        _change(opened, action, name, _role(wanted), as_json=as_json)


def _change(opened: Store, action: Action, name: str, role: UserRole, *, as_json: bool) -> None:
    from dateline import team
    from dateline.cli.say import message, show_json

    token = None
    if action is Action.ADD:
        token = team.add(opened, name, role)
    elif action is Action.RENEW:
        token = team.renew(opened, name)
    elif action is Action.ROLE:
        team.set_role(opened, name, role)
    else:
        team.remove(opened, name)
    if as_json:
        users = [plain(each) for each in opened.users()]
        show_json({"users": users} | ({} if token is None else {"token": token}))
        return
    _list(opened.users(), as_json=False)
    if token is not None:
        message(f"The token of {name}, for DATELINE_TOKEN; it is shown now and never again:")
        typer.echo(token)


def plain(user: User) -> dict[str, Any]:
    """A user for machines, without the token."""
    return {
        "name": user.name,
        "role": user.role,
        "since": user.since.isoformat(),
        "until": None if user.until is None else user.until.isoformat(),
    }


def _list(users: tuple[User, ...], *, as_json: bool) -> None:
    from dateline.cli.say import grid, message, show, show_json, words
    from dateline.export.days import day_in_words

    if as_json:
        show_json({"users": [plain(each) for each in users]})
        return
    if not users:
        message("The store is one person's: it has no users. `users add NAME --role admin`.")
        return
    table = grid(3)
    for each in users:
        gone = "" if each.until is None else f", gone since {day_in_words(each.until.date())}"
        since = f"since {day_in_words(each.since.date())}{gone}"
        table.add_row(words(each.name, "bold"), words(each.role), words(since, "dim"))
    show(table)


def _role(name: str | None) -> UserRole:
    from dateline.errors import UserError
    from dateline.model import UserRole

    try:
        return UserRole(name or "")
    except ValueError as error:
        known = ", ".join(UserRole)
        raise UserError(f"{name!r} is no role. Choose from: {known}") from error
