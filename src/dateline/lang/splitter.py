"""Words as treebanks count them: clitics, hyphens, slashes and units stand alone.

The parser is trained on this division and reads no other, so training and run time share it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dateline.model import Span, alternation

_ADDRESS = r"(?:https?://|www\.)\S+[\w/]|[\w.+-]+@[\w-]+\.[\w.-]*\w"
_NUMBER = r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\d])"
_MARK = r"\.{2,}|-{2,}|([!?*=~_])\1+|[^\w\s]"


@dataclass(frozen=True, slots=True)
class Splitter:
    """Divides text into words.

    Attributes:
        pattern: Matches one word, number or mark.
    """

    pattern: re.Pattern[str]

    @classmethod
    def of(cls, abbreviations: Collection[str], prefixes: Collection[str]) -> Splitter:
        """A splitter for words that keep their full stop and prefixes that keep their hyphen.

        The language's word lists `abbreviations` and `prefixes` are meant.
        """
        stopped, kept = alternation(abbreviations), alternation(prefixes)
        letters = r"[^\W\d_]"
        return cls(
            re.compile(
                rf"""{_ADDRESS}
                | (?:[A-Za-z]\.){{2,}}[A-Z]?(?![a-z]) | (?<!\w)[A-Z]\.(?=\s+[A-Z])  # U.S.  J. Smith
                | (?<!\w)(?:{stopped})\.(?!\w)                                    # Gen.
                | (?<![\w-])(?i:{kept})-(?:(?:[A-Z]\.){{2,}}|{letters}\w*)        # anti-aircraft
                | (?<!\w)[A-Z]{{1,2}}\$ | (?<!\w)[#@]{letters}\w*                # US$  #tag
                | (?i:can(?=not\b))
                | {letters}+?(?=(?i:n['’]t)\b) | (?i:n['’]t)\b                    # did|n't
                | ['’](?i:s|re|ve|ll|d|m)\b                                       # agency|'s
                | {_NUMBER}(?=[^\W\d_]|\b) | {letters}[\w]*?(?=(?i:n['’]t)\b)
                | {letters}\w*(?:['’](?!(?i:s|re|ve|ll|d|m)\b){letters}\w*)?
                | \w+ | {_MARK}""",
                re.VERBOSE,
            )
        )

    def __call__(self, text: str) -> Iterator[Span]:
        """The words of `text` in order."""
        return (Span(*match.span()) for match in self.pattern.finditer(text))
