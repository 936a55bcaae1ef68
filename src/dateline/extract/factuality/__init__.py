"""How sure events are, read off the words that govern them."""

from dateline.extract.factuality.statuses import (
    Factuality,
    OperatorMention,
    read_factuality,
    statuses,
)

__all__ = ["Factuality", "OperatorMention", "read_factuality", "statuses"]
