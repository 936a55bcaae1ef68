"""Who may do what with a store that several people share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Act(StrEnum):
    """What changes a store.

    Attributes:
        JUDGE: Judge claims, events and sources, and take one's own judgements back.
        OVERRULE: Take back what others judged.
        WRITE: Read documents into it, and accept what better rules find.
        RULE: Say who its users are.
    """

    JUDGE = "judge"
    OVERRULE = "take back what others judged"
    WRITE = "write documents and claims"
    RULE = "say who the users are"


class UserRole(StrEnum):
    """What a user is to a store; each may do what the one before may."""

    READER = "reader"
    CODER = "coder"
    EDITOR = "editor"
    ADMIN = "admin"


_MAY = {
    UserRole.READER: frozenset[Act](),
    UserRole.CODER: frozenset({Act.JUDGE}),
    UserRole.EDITOR: frozenset({Act.JUDGE, Act.OVERRULE, Act.WRITE}),
    UserRole.ADMIN: frozenset(Act),
}


@dataclass(frozen=True, slots=True)
class User:
    """A person who shares a store.

    Attributes:
        name: As judgements name the person; no other user has it.
        role: What the person is to the store.
        token: SHA-256 of the secret that shows who it is; the secret itself is kept nowhere.
        since: When the person became a user, with time zone.
        until: When the person ceased to be one, or None.

    Raises:
        ValueError: The name is blank, the token is no hash, or an instant has no time zone.
    """

    name: str
    role: UserRole
    token: str
    since: datetime
    until: datetime | None = None

    def __post_init__(self) -> None:
        if not self.name.strip() or self.name != " ".join(self.name.split()):
            raise ValueError(f"not a name: {self.name!r}")
        if _SHA256.fullmatch(self.token) is None:
            raise ValueError("a token is kept as its SHA-256")
        for instant in (self.since, self.until):
            if instant is not None and instant.utcoffset() is None:
                raise ValueError("`since` and `until` need a time zone")

    def may(self, act: Act) -> bool:
        """Whether the user may do that; one who has ceased to be a user may do nothing."""
        return self.until is None and act in _MAY[self.role]
