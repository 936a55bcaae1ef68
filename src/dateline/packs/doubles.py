"""One wording that means two things of a kind at one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from dateline.model import Period
from dateline.packs.names import NOTHING, Name
from dateline.packs.register import Register
from dateline.packs.words import split_words


def doubles(register: Register) -> Iterator[str]:
    """Each wording that names two entities or places of one kind, while both are so named."""
    wordings: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in register.names:
        if name.kind != NOTHING:
            wordings[name.kind, " ".join(word.text for word in split_words(name.text))].append(name)
    for state, heads in register.heads.items():
        for name in heads:
            wordings[f"{name.kind} of {state}", name.text.lower()].append(name)
    for (kind, wording), names in wordings.items():
        for left, right in combinations({name.id: name for name in names}.values(), 2):
            if _overlap(_period(left, register), _period(right, register)):
                yield (
                    f"{_where(left, register)}: {wording!r} is the {kind} {left.id!r} and "
                    f"{right.id!r} ({_where(right, register)}) at one time"
                )


def _where(name: Name, register: Register) -> str:
    return register.where.get(name.id, "")


def _period(name: Name, register: Register) -> Period:
    """When the wording means the entity: namesakes are told apart by their time in office."""
    entity = register.entities.get(name.id)
    bounded = name.valid.start is not None or name.valid.end is not None
    return name.valid if bounded or entity is None else entity.valid


def _overlap(left: Period, right: Period) -> bool:
    starts_in_time = left.start is None or right.end is None or left.start < right.end
    return starts_in_time and (right.start is None or left.end is None or right.start < left.end)
