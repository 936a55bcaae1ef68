from datetime import UTC, datetime

import pytest

from dateline.errors import UserError
from dateline.model import User, UserRole

NOON = datetime(2024, 5, 10, 12, tzinfo=UTC)
ANA = User("Ana", UserRole.ADMIN, "a" * 64, NOON)
BEN = User("Ben", UserRole.CODER, "b" * 64, NOON)


def test_users_come_back_by_name_and_a_name_is_one_user(store):
    for user in (ANA, BEN, User("Ben", UserRole.EDITOR, "c" * 64, NOON)):
        store.put_user(user)
    assert [(user.name, user.role) for user in store.users()] == [
        ("Ana", "admin"),
        ("Ben", "editor"),
    ]


def test_a_store_never_loses_its_last_admin(store):
    with pytest.raises(UserError, match="only admin"):
        store.put_user(BEN)
    store.put_user(ANA)
    with pytest.raises(UserError, match="only admin"):
        store.put_user(User("Ana", UserRole.ADMIN, "a" * 64, NOON, until=NOON))
    assert store.users() == (ANA,)
