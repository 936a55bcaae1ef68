"""Claims from a language model: what it is asked, and what of its answer stands in the text.

Nothing here speaks to a server; `dateline.server` does.
"""

from dateline.extract.asked.answers import Drop, parse_answer
from dateline.extract.asked.claims import claims_in
from dateline.extract.asked.portions import Portion, halves, portions
from dateline.extract.asked.requests import Request, request_for

__all__ = [
    "Drop",
    "Portion",
    "Request",
    "claims_in",
    "halves",
    "parse_answer",
    "portions",
    "request_for",
]
