"""How long to wait before a request is sent again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True)
class Retries:
    """When to try again, and when to give up.

    Attributes:
        attempts: How often a request is sent at most.
        first: Greatest wait before the second attempt, in seconds; it doubles each time.
        most: Greatest wait, in seconds, whatever the server asks for.
        sleep: Waits for some seconds.
        chance: A random number in [0, 1): clients that failed together do not return together.
        now: The time in UTC, for a server that says until when to wait.
    """

    attempts: int = 5
    first: float = 1.0
    most: float = 60.0
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def wait(self, attempt: int, retry_after: str | None) -> None:
        """Wait after the failed `attempt`, counted from 1, as long as the server asks for.

        Without a wish of the server it is a random time up to a bound that doubles
        (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
        """
        bound = min(self.most, self.first * 2 ** (attempt - 1))
        asked = seconds_of(retry_after, self.now())
        jitter = self.chance() * bound
        self.sleep(jitter if asked is None else min(self.most, asked + self.chance()))


def seconds_of(retry_after: str | None, now: datetime) -> float | None:
    """The seconds of a `Retry-After` header (RFC 9110, 10.2.3), or None where it says nothing.

    >>> seconds_of("7", datetime(2031, 3, 5, tzinfo=UTC))
    7.0
    """
    if retry_after is None:
        return None
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    aware = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())
