"""What other rules would do to a store, before they are accepted."""

from dateline.recode.difference import (
    ClaimChange,
    Difference,
    EventChange,
    FieldChange,
    compare,
)
from dateline.recode.drafts import Rules, accept, recode, recode_by
from dateline.recode.fingerprint import fingerprint

__all__ = [
    "ClaimChange",
    "Difference",
    "EventChange",
    "FieldChange",
    "Rules",
    "accept",
    "compare",
    "fingerprint",
    "recode",
    "recode_by",
]
