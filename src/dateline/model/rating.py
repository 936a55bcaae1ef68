"""How far a person trusts a source, a claim, and what it says: three scales kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scale(StrEnum):
    """What is rated.

    Reliability of a source and credibility of a claim are the two axes of the Admiralty code, and
    one says nothing of the other; likelihood is in the words of ICD 203 (DNI, 2015).
    """

    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"
    LIKELIHOOD = "likelihood"


CONFIRMED = "1"
"""The credibility that says that other, independent sources say the same."""

VALUES: dict[Scale, dict[str, str]] = {
    Scale.RELIABILITY: {
        "A": "completely reliable",
        "B": "usually reliable",
        "C": "fairly reliable",
        "D": "not usually reliable",
        "E": "unreliable",
        "F": "reliability cannot be judged",
    },
    Scale.CREDIBILITY: {
        CONFIRMED: "confirmed by other sources",
        "2": "probably true",
        "3": "possibly true",
        "4": "doubtful",
        "5": "improbable",
        "6": "truth cannot be judged",
    },
    Scale.LIKELIHOOD: {
        "almost no chance": "1 to 5 in a hundred",
        "very unlikely": "5 to 20 in a hundred",
        "unlikely": "20 to 45 in a hundred",
        "roughly even chance": "45 to 55 in a hundred",
        "likely": "55 to 80 in a hundred",
        "very likely": "80 to 95 in a hundred",
        "almost certain": "95 to 99 in a hundred",
    },
}
"""The values of each scale, the firmest first or last, with what they mean."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A value on a scale.

    Attributes:
        scale: The scale.
        value: One of its `VALUES`.

    Raises:
        ValueError: The scale has no such value.
    """

    scale: Scale
    value: str

    def __post_init__(self) -> None:
        if self.value not in VALUES[self.scale]:
            known = ", ".join(VALUES[self.scale])
            raise ValueError(f"no {self.scale} is {self.value!r}; there are: {known}")

    @property
    def meaning(self) -> str:
        """What the value means, in words.

        >>> Rating(Scale.RELIABILITY, "B").meaning
        'usually reliable'
        """
        return VALUES[self.scale][self.value]


def parse_rating(text: str) -> Rating:
    """Read a value, which tells its scale.

    Raises:
        ValueError: No scale has it.

    >>> parse_rating("b").scale
    <Scale.RELIABILITY: 'reliability'>
    """
    wanted = " ".join(text.split()).casefold()
    for scale, values in VALUES.items():
        for value in values:
            if value.casefold() == wanted:
                return Rating(scale, value)
    raise ValueError(f"no scale has {text!r}: A to F, 1 to 6, or words such as 'very likely'")
