"""What to ask a person, and what an answer becomes: a judgement."""

from dateline.review.agreement import Agreement, agreements
from dateline.review.coding import Code, codes
from dateline.review.history import about
from dateline.review.judge import (
    check_rating,
    judge,
    last_in_force,
    last_withdrawal,
    rate_source,
    withdraw,
)
from dateline.review.questions import Kind, Question, questions
from dateline.review.quote import find_words
from dateline.review.strays import Stray, reliabilities, strays
from dateline.review.values import BY_TRIGGER, with_values

__all__ = [
    "BY_TRIGGER",
    "Agreement",
    "Code",
    "Kind",
    "Question",
    "Stray",
    "about",
    "agreements",
    "check_rating",
    "codes",
    "find_words",
    "judge",
    "last_in_force",
    "last_withdrawal",
    "questions",
    "rate_source",
    "reliabilities",
    "strays",
    "with_values",
    "withdraw",
]
