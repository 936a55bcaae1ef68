"""Why a document's claims are as they are: each value's words, rule, and line in a data file."""

from dateline.explain.explanation import (
    Explanation,
    Heard,
    Miss,
    Part,
    SentenceExplained,
    Try,
    Value,
)
from dateline.explain.sentences import explain
from dateline.explain.where import Where

__all__ = [
    "Explanation",
    "Heard",
    "Miss",
    "Part",
    "SentenceExplained",
    "Try",
    "Value",
    "Where",
    "explain",
]
