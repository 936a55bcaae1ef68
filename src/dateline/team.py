"""Several people share a store: who they are, and what each may do.

A store without users is one person's, and asks nobody who it is. From its first user on, whatever
changes it needs a token. That tells who did what, and keeps mistakes out; who can open the file or
the database by other means is not held off.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import replace
from datetime import UTC, datetime

from dateline.errors import NotFound, UserError
from dateline.model import Act, User, UserRole
from dateline.store import Store

_BYTES = 32  # of randomness in a token: more than anybody can try


def person(store: Store, token: str | None, act: Act) -> User | None:
    """The user with that token, who may do that; None where the store is one person's.

    Raises:
        UserError: The store has users and the token is missing or nobody's, or its user may not.
    """
    users = store.users()
    if not users:
        return None
    if not token:
        raise UserError(f"{store.path} is shared: set DATELINE_TOKEN to the token you were given.")
    wanted = _hash(token)
    found = next((each for each in users if each.token == wanted), None)
    if found is None or found.until is not None:
        raise UserError(f"{store.path}: nobody has this token. An admin can renew it for you.")
    if not found.may(act):
        raise UserError(f"{found.name} is a {found.role} and may not {act}. Ask an admin.")
    return found


def add(store: Store, name: str, role: UserRole) -> str:
    """Make somebody a user, also one who has been one before.

    Returns:
        The token: it is shown now and kept nowhere.

    Raises:
        UserError: There is such a user, the name is blank, or the first user is no admin.
    """
    name, known = " ".join(name.split()), {each.name: each for each in store.users()}
    if not name:
        raise UserError("a user needs a name. Write the one that judgements shall have.")
    if name in known and known[name].until is None:
        raise UserError(f"{name} is a {known[name].role} already. `users role` changes that.")
    if not known and role is not UserRole.ADMIN:
        raise UserError(f"the first user has to be an admin, not a {role}: add --role admin.")
    token = secrets.token_urlsafe(_BYTES)
    store.put_user(User(name, role, _hash(token), datetime.now(UTC)))
    return token


def renew(store: Store, name: str) -> str:
    """Give a user another token; the one before is nobody's.

    Raises:
        NotFound: There is no such user.
    """
    token = secrets.token_urlsafe(_BYTES)
    store.put_user(replace(_user(store, name), token=_hash(token)))
    return token


def set_role(store: Store, name: str, role: UserRole) -> User:
    """Make a user something else to the store.

    Raises:
        NotFound: There is no such user.
        UserError: No admin would be left.
    """
    changed = replace(_user(store, name), role=role)
    store.put_user(changed)
    return changed


def remove(store: Store, name: str) -> User:
    """Let a user be one no more; what the person judged stays.

    Raises:
        NotFound: There is no such user.
        UserError: No admin would be left.
    """
    gone = replace(_user(store, name), until=datetime.now(UTC))
    store.put_user(gone)
    return gone


def _user(store: Store, name: str) -> User:
    for each in store.users():
        if each.name == " ".join(name.split()) and each.until is None:
            return each
    raise NotFound(f"no user is called {name!r}. `users list` lists them.")


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
