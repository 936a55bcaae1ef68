"""The users of a store, as rows."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from dateline.errors import UserError
from dateline.model import User, UserRole
from dateline.model.plain import from_plain, to_plain
from dateline.store.schema import users


def all_users(connection: Connection) -> tuple[User, ...]:
    """The users by name, those that are none any more too."""
    rows = connection.execute(select(users).order_by(users.c.name)).mappings()
    return tuple(from_plain(User, dict(row)) for row in rows)


def put_user(connection: Connection, user: User) -> None:
    """Put `user` in place of any other of that name.

    Raises:
        UserError: No admin would be left.
    """
    connection.execute(delete(users).where(users.c.name == user.name))
    connection.execute(insert(users), to_plain(user))
    left = [each for each in all_users(connection) if each.until is None]
    if all(each.role is not UserRole.ADMIN for each in left):
        raise UserError(f"{user.name} is the only admin. Make somebody else one first.")
