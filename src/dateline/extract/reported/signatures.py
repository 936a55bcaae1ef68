"""Quotations that a line below signs: "- Jane Doe, mayor"."""

from __future__ import annotations

import re

from dateline.extract.reported.told import Told
from dateline.model import Span

_DASH = "—"
_QUOTED = re.compile(r"\s*[\"“'‘].*[\"”'’]\s*", re.DOTALL)
# A dash, and up to six words of which the first has a capital; more may stand behind a comma.
_SIGNATURE = re.compile(
    r"\s*(?P<dash>--?|–|—)\s?(?P<source>[A-Z@][\w.'’@-]*(?: [\w.'’-]+){0,5}?)(?:,.*)?\.?\s*"
)


def read_signature(text: str, above: Span, signing: Span, sentence: int, line: int) -> Told | None:
    """The quotation of a line that the next line signs; None where it does not.

    Args:
        text: The document.
        above: The line that may be a quotation.
        signing: The next line.
        sentence: Index of the first sentence of that next line.
        line: Index of the line of the quotation.
    """
    match = _SIGNATURE.fullmatch(text, signing.start, signing.end)
    if match is None or not _QUOTED.fullmatch(text, above.start, above.end):
        return None
    return Told(
        _DASH,
        "signature",
        sentence,
        line,
        line,
        (Span(*match.span("dash")),),
        (Span(*match.span("source")),),
        (above,),
    )
