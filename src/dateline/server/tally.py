"""What a run asked, and what of the answers was not used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from dateline.extract.asked import Drop


@dataclass(slots=True)
class Tally:
    """Counts of one run; they grow while it runs.

    Attributes:
        asked: Requests that were answered.
        kept: Answers that were there from an earlier run.
        repeated: Requests that were sent again after a failure.
        documents: Documents that got no answer.
        dropped: What was not used, by field and reason.
    """

    asked: int = 0
    kept: int = 0
    repeated: int = 0
    documents: int = 0
    dropped: Counter[Drop] = field(default_factory=Counter)

    def drop(self, drops: Iterable[Drop]) -> None:
        """Count what is not used of an answer."""
        self.dropped.update(drops)

    def plain(self) -> dict[str, Any]:
        """The counts as JSON."""
        return {
            "asked": self.asked,
            "from_earlier_runs": self.kept,
            "repeated": self.repeated,
            "unanswered_documents": self.documents,
            "dropped": [
                {"field": drop.field, "reason": drop.reason, "count": count}
                for drop, count in sorted(self.dropped.items())
            ],
        }
