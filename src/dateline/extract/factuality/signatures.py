"""What words do to the factuality of an event, as a language's data say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
    """

    name: str
    word: int


@dataclass(frozen=True, slots=True)
class Signature:
    """What a class of words does to an event that stands under it.

    Attributes:
        status: What it makes of the event.
        positive: The share that is left of the value of what governs, where that is above 0.
        negative: The same where it is below 0; a share below 0 leaves it there.
        resets: Whether what is denied further up does not reach the event.
        opens: Whether it leaves the event open although something denies it.
        stops: Whether nothing further up reaches the event.
    """

    status: Status
    positive: float = 1.0
    negative: float = -1.0
    resets: bool = False
    opens: bool = False
    stops: bool = False

    def effect(self, value: float) -> float:
        """The value of an event where what governs it has `value`."""
        return value * self.positive if value >= 0 else -value * self.negative


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
    def of(cls, language: Language) -> Signatures:
        """Take them from `factuality.toml` and `factors.toml` of `language`."""
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
    return Signature(
        Status(table["status"]),
        positive,
        negative,
        resets=table.get("resets", False),
        opens=table.get("open", False),
        stops=table.get("stops", False),
    )


def _by_word(place: str, tables: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    return {word: name for name, table in tables.items() for word in table.get(place, ())}
