"""Every error that Dateline raises on purpose.

DatelineError
├── UserError            shown without a traceback; the command ends with status 2
│   ├── UnreadableInput  one input that cannot become a document; the rest goes on
│   ├── StoreError       the store cannot be opened, or is not one of ours
│   ├── WeightsError     a file that the parser needs is missing or damaged
│   ├── ServerError      a language-model server cannot be asked at all
│   ├── Unanswered       a server gave no answer of use about one document; the rest goes on
│   └── NotFound         nothing has the id or name that was asked for
└── RuleError            a data file of a language or pack is wrong

A message says what was wrong, where, and what to do.
"""


class DatelineError(Exception):
    """The root: `except DatelineError` catches all that Dateline raises on purpose."""


class UserError(DatelineError):
    """Something that the person at the keyboard can put right."""


class UnreadableInput(UserError):  # noqa: N818 (the name is the glossary's word for it)
    """One input that cannot become a document.

    Attributes:
        where: The file, line or address.
        problem: What is wrong with it.
        remedy: What to do about it.
    """

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(f"{where}: {problem}. {remedy}")
        self.where = where
        self.problem = problem
        self.remedy = remedy


class WeightsError(UserError):
    """A file that the parser needs is missing or damaged.

    Attributes:
        where: The file.
        problem: What is wrong with it.
        remedy: What to do about it.
    """

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(f"{where}: {problem}. {remedy}.")
        self.where = where
        self.problem = problem
        self.remedy = remedy


class StoreError(UserError):
    """The store cannot be opened, or is not one of ours."""


class ServerError(UserError):
    """A language-model server cannot be asked at all: whatever is asked next would fail too."""


class Unanswered(UserError):  # noqa: N818 (it says what the document is)
    """A server gave no answer of use about one document.

    Attributes:
        problem: What went wrong.
        remedy: What to do about it.
    """

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}. {remedy}")
        self.problem = problem
        self.remedy = remedy


class NotFound(UserError):  # noqa: N818 (the name is the glossary's word for it)
    """Nothing in the store has the id or name that was asked for."""


class RuleError(DatelineError):
    """A data file of a language or pack is wrong; the message names file and entry."""
