"""What a person reads in a document where the rules read something else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from dateline.model.claim import Argument, Claim, Role

ROLES = frozenset(str(role) for role in Role)
FIELDS = (
    "type",
    "status",
    "result",
    "time",
    "place",
    *(str(role) for role in Role),
    "quantities",
    "attribution",
)
"""The fields that can be corrected; a role stands for all that take part in it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Some fields of a claim as a person reads them, each with its words.

    What better rules find in the other fields later is kept: only `fields` are put right.

    Attributes:
        fields: Which fields, of `FIELDS`, each once.
        claim: The claim with these fields right; its other fields are as the person saw them.

    Raises:
        ValueError: There is no field, or one that cannot be corrected.
    """

    fields: tuple[str, ...]
    claim: Claim

    def __post_init__(self) -> None:
        if not self.fields or len(set(self.fields)) < len(self.fields):
            raise ValueError(f"a correction is of some fields, each once, not {self.fields}")
        unknown = sorted(set(self.fields) - set(FIELDS))
        if unknown:
            raise ValueError(f"{unknown[0]!r} cannot be corrected; choose from: {FIELDS}")

    def apply(self, claim: Claim) -> Claim:
        """`claim` with the fields put right; its id changes where its type does.

        Raises:
            ValueError: It is a claim of another document.
        """
        values: dict[str, Any] = {
            name: getattr(self.claim, name) for name in self.fields if name not in ROLES
        }
        if "status" in values:
            values["certainty"] = self.claim.certainty
        if "type" in values:
            values["rule"] = None
        return replace(claim, arguments=self._arguments(claim.arguments), **values)

    def _arguments(self, given: Iterable[Argument]) -> tuple[Argument, ...]:
        kept = (each for each in given if each.role not in self.fields)
        put_right = (each for each in self.claim.arguments if each.role in self.fields)
        order = list(Role)
        return tuple(sorted((*kept, *put_right), key=lambda each: order.index(each.role)))
