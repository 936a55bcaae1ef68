"""Who may do what with a shared store; in a store of one's own nobody is asked."""

import pytest

from dateline import team
from dateline.errors import NotFound, UserError
from dateline.model import Act, UserRole
from dateline.store import open_store

MAY = {
    UserRole.READER: set(),
    UserRole.CODER: {Act.JUDGE},
    UserRole.EDITOR: {Act.JUDGE, Act.OVERRULE, Act.WRITE},
    UserRole.ADMIN: set(Act),
}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "store.db") as store:
        yield store


@pytest.mark.parametrize("role", UserRole)
def test_a_role_may_what_it_may_and_no_more(store, role):
    team.add(store, "Ana", UserRole.ADMIN)
    token = team.add(store, "Ben", role)
    for act in Act:
        if act in MAY[role]:
            assert team.person(store, token, act).name == "Ben"
        else:
            with pytest.raises(UserError, match=f"Ben is a {role} and may not"):
                team.person(store, token, act)


def test_a_store_of_ones_own_asks_nobody(store):
    assert team.person(store, None, Act.RULE) is None
    assert team.person(store, "anything", Act.WRITE) is None


@pytest.mark.parametrize(
    ("token", "message"), [(None, "is shared"), ("", "is shared"), ("x", "nobody")]
)
def test_a_shared_store_wants_a_token_of_somebody(store, token, message):
    team.add(store, "Ana", UserRole.ADMIN)
    with pytest.raises(UserError, match=message):
        team.person(store, token, Act.JUDGE)


def test_tokens_are_kept_nowhere_and_differ(store):
    first = team.add(store, "Ana", UserRole.ADMIN)
    second = team.add(store, "Ben", UserRole.ADMIN)
    assert first != second
    content = store.path.read_bytes() + store.path.with_suffix(".db-wal").read_bytes()
    assert first.encode() not in content


def test_a_renewed_token_ends_the_one_before(store):
    old = team.add(store, "Ana", UserRole.ADMIN)
    new = team.renew(store, "Ana")
    assert team.person(store, new, Act.RULE).name == "Ana"
    with pytest.raises(UserError, match="nobody has this token"):
        team.person(store, old, Act.RULE)


def test_who_is_removed_may_nothing_and_may_come_back(store):
    team.add(store, "Ana", UserRole.ADMIN)
    token = team.add(store, "Ben", UserRole.CODER)
    assert team.remove(store, "Ben").until is not None
    with pytest.raises(UserError, match="nobody has this token"):
        team.person(store, token, Act.JUDGE)
    with pytest.raises(NotFound):
        team.renew(store, "Ben")
    again = team.add(store, "Ben", UserRole.READER)
    assert len(store.users()) == 2
    with pytest.raises(UserError, match="may not"):
        team.person(store, again, Act.JUDGE)


def test_there_is_always_an_admin(store):
    with pytest.raises(UserError, match="the first user has to be an admin"):
        team.add(store, "Ana", UserRole.CODER)
    team.add(store, "Ana", UserRole.ADMIN)
    team.add(store, "Ben", UserRole.EDITOR)
    for change in (
        lambda: team.remove(store, "Ana"),
        lambda: team.set_role(store, "Ana", UserRole.CODER),
    ):
        with pytest.raises(UserError, match="Ana is the only admin"):
            change()
    team.set_role(store, "Ben", UserRole.ADMIN)
    team.remove(store, "Ana")
    assert [each.name for each in store.users() if each.until is None] == ["Ben"]


@pytest.mark.parametrize(("name", "message"), [("", "needs a name"), (" Ana ", "already")])
def test_a_name_is_one_persons(store, name, message):
    team.add(store, "Ana", UserRole.ADMIN)
    with pytest.raises(UserError, match=message):
        team.add(store, name, UserRole.ADMIN)
