"""How much each reason counts, in natural log-odds: one table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Days that rule out one event: no sum of other reasons outweighs it.
NEVER = -100.0
# A person's word: no sum of other reasons outweighs it.
JUDGED = 100.0

# Fitted by `python -m bench merge_fit --data DIR` on the 185 development claims (1,242 pairs of
# one type from two documents, 225 of them one event), then rounded to a quarter. Reasons that the
# data show fewer than ten times, marked *, are set by hand; what set each stands beside it.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "prior": -2.75,
        "barred": NEVER,
        "days: day": 2.75,
        "days: week": 2.25,  # *between day and month
        "days: month": 2.0,
        "days: year": -1.25,
        "days: longer": -1.5,  # *no more than a year says
        "days: neighbours": -1.0,  # *only where all else is evidently one event: see times.py
        "lag: 3 days": 0.5,
        "lag: 2 weeks": -0.25,
        "lag: 2 months": -1.25,
        "lag: longer": -1.75,
        "news: 3 days": 1.0,
        "news: 2 weeks": 0.0,  # *between its neighbours
        "news: 2 months": -0.5,
        "news: longer": -1.75,
        "place: SAME": 3.5,
        "place: NEAR": 0.5,  # *a state or sea says little
        "place: APART": -3.0,  # *as much against as one place is for
        "place: UNKNOWN": 0.0,  # *two wordings that no register resolves
        "object: same": 3.0,  # *more than one kind
        "object: like": 2.0,
        "object: other": -0.75,
        "object: conflict": -3.0,  # *as much against as one model is for
        "facility: same": 2.0,  # *as objects
        "facility: like": 2.0,  # *as objects
        "facility: other": -0.75,  # *as objects
        "facility: conflict": -3.0,  # *as objects
        "actor: same": 1.5,
        "actor: kin": 0.75,  # *half of the same
        "actor: other": -2.0,
        "recipient: same": 2.25,
        "recipient: other": -1.0,
        "attendee: same": 0.5,  # *leaders attend much
        "ordinal: same": 3.0,  # *as one model
        "ordinal: other": -3.0,  # *as two models
        "status: plan and act": 0.0,
        "status: order and act": 0.0,  # *orders are too few to speak for
        "status: plan after act": -1.25,
        "document: same": -3.0,  # *a document reports an event once on one authority
    }
)
