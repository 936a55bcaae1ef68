"""What words do to the factuality of an event, as a language's data say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.lang import Language
from dateline.model import Status

PLACES = (
    "helpers",
    "adverbs",
    "determiners",
    "objects",
    "adjectives",
    "marks",
    "to",
    "that",
    "noun",
    "subject",
)


@dataclass(frozen=True, slots=True)
class Operator:
    """A word that makes an event certain, open or not so.

    Attributes:
        name: Its class in the language's `factuality.toml`.
        word: Its index in the sentence.
        nominal: Whether it is a noun, which names a statement: "the report that".
    """

    name: str
    word: int
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """What a class of words does to an event that stands under it.

    Attributes:
        status: What it makes of the event.
        positive: The share that is left of the value of what governs, where that is above 0.
        negative: The same where it is below 0; a share below 0 leaves it there.
        denied: What it makes of the event where it is denied itself; None where that turns the
            event round as it stands.
        turns: Whether the event is not so if the word holds: "fail to", "doubt that".
        resets: Whether what is denied further up does not reach the event.
        reaches: Whether it does even so, by what it says of a statement: "the report is false".
        opens: Whether it leaves the event open although something denies it.
        stops: Whether nothing further up reaches the event.
        start: Both shares where judgements are too few to fit them; None where the kind of class
            gives them.
    """

    status: Status
    positive: float = 1.0
    negative: float = -1.0
    denied: Status | None = None
    turns: bool = False
    resets: bool = False
    reaches: bool = False
    opens: bool = False
    stops: bool = False
    start: tuple[float, float] | None = None

    @property
    def signs(self) -> tuple[int, int]:
        """Those that both shares must have, so that no value contradicts its status.

        What turns the event round has a share below 0 and, where it is denied, one above. All
        others keep the sign, but those that reset: what they let through is so.
        """
        return -1 if self.turns else 1, 1 if self.turns or self.resets else -1

    def effect(self, value: float, *, through: bool = False) -> float:
        """The value of an event where what governs it has `value`.

        Args:
            value: From -3 to 3.
            through: Whether a denial reaches the event although the class resets.
        """
        if value >= 0:
            return value * self.positive
        return value * self.positive if through and self.resets else -value * self.negative


@dataclass(frozen=True, slots=True)
class Signatures:
    """The classes of a language.

    Attributes:
        classes: By name.
        places: By place ("to", "helpers"), the class of each word.
        words: Small words that the code asks for, by name.
    """

    classes: Mapping[str, Signature]
    places: Mapping[str, Mapping[str, str]]
    words: Mapping[str, frozenset[str]]

    @classmethod
    @cache
    def of(cls, language: Language) -> Signatures:
        """Those of `factuality.toml` and `factors.toml` of `language`, made once."""
        tables = dict(language.tables.get("factuality", {}))
        words, _ = tables.pop("words", {}), tables.pop("pattern", None)
        effects = language.tables.get("factors", {}).get("effect", {})
        return cls(
            {name: _signature(table, effects.get(name)) for name, table in tables.items()},
            {place: _by_word(place, tables) for place in PLACES},
            {name: frozenset(each) for name, each in words.items()},
        )

    def find(self, place: str, forms: Iterable[str]) -> str | None:
        """The class of the first of `forms` that is listed for `place`."""
        known = self.places[place]
        return next((known[form] for form in forms if form in known), None)


def _signature(table: Mapping[str, Any], effect: tuple[float, float] | None) -> Signature:
    positive, negative = effect or (1.0, -1.0)
    status, denied = Status(table["status"]), table.get("denied")
    return Signature(
        status,
        positive,
        negative,
        denied=None if denied is None else Status(denied),
        turns=table.get("turns", status == Status.DENIED),
        reaches=table.get("reaches", False),
        resets=table.get("resets", False),
        opens=table.get("open", False),
        stops=table.get("stops", False),
        start=tuple(table["start"]) if "start" in table else None,
    )


def _by_word(place: str, tables: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    return {word: name for name, table in tables.items() for word in table.get(place, ())}
