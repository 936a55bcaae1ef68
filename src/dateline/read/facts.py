"""What is known about a document beside its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """Metadata of one report; None where neither the caller nor the page says.

    Attributes:
        published: Civil day of publication.
        publisher: Who published it.
        title: The headline.
        url: Its address.
        language: ISO 639-1 code.
        retrieved: When it was read, with time zone.

    Raises:
        ValueError: `retrieved` has no time zone.
    """

    published: date | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    retrieved: datetime | None = None

    def __post_init__(self) -> None:
        if self.retrieved is not None and self.retrieved.utcoffset() is None:
            raise ValueError("`retrieved` needs a time zone")

    def over(self, other: Facts) -> Facts:
        """These facts, and those of `other` where these say nothing."""
        return Facts(
            self.published or other.published,
            self.publisher or other.publisher,
            self.title or other.title,
            self.url or other.url,
            self.language or other.language,
            self.retrieved or other.retrieved,
        )
