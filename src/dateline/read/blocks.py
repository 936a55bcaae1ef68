"""What the parts of a text are: by their words, and by where they stand among the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.model import Block, BlockKind, Span
from dateline.read.dates import dateline_of
from dateline.read.paragraphs import trimmed
from dateline.read.parts import Part
from dateline.read.wording import Wording

# The longest of 22,041 KCNA headlines of 2011 and 2012 has 126 characters, the longest of 343
# headlines of press and agencies of 2013 to 2018 has 165.
_LONGEST_HEADLINE = 180
_LAST_HEADLINE = 10  # lines: where a title is known, the line that it is may come late
_LONGEST_DATELINE = 200
_LAST_DATELINE = 5  # paragraphs: a standfirst or two may stand before the dateline
_STOP = re.compile(r"""(?<![A-Z]\.[A-Z])(?<!\.\.)[.:;,]["”’»'\)\]]*$""")
_ONCE = frozenset({BlockKind.CAPTION, BlockKind.HEADLINE})
_WORD = re.compile(r"\w+")


def type_blocks(
    text: str, parts: Iterable[Part], wording: Wording, title: str | None = None
) -> tuple[Block, ...]:
    """The blocks that `parts` of `text` are, in order; what nothing tells apart is body.

    With a `title`, only a line like it is the headline.
    """
    typed = _with_headline(text, list(parts), wording, title)
    typed = _without_repeats(text, _with_dateline(text, typed, wording))
    return tuple(Block(part.kind or BlockKind.BODY, part.span) for part in typed)


def agency_in(text: str, blocks: Sequence[Block], wording: Wording) -> str | None:
    """The agency that the dateline names: `EFE` in "Seoul, May 13 (EFE).-"."""
    match = dateline_of(text, blocks, wording)
    groups = match.groupdict() if match else {}
    return next((name for key, name in groups.items() if key.startswith("agency") and name), None)


def _with_headline(text: str, parts: list[Part], wording: Wording, title: str | None) -> list[Part]:
    if any(part.kind is BlockKind.HEADLINE for part in parts):
        return parts
    plain = [index for index, part in enumerate(parts) if part.kind is None]
    index = next(iter(plain), None)
    if title is not None:
        alike = (i for i in plain[:_LAST_HEADLINE] if _is_like(_words(text, parts[i]), title))
        index = next(alike, None)
    elif index is not None and not _looks_like_headline(text, parts[index].span, wording):
        index = None
    if index is not None:
        parts[index] = Part(parts[index].span, BlockKind.HEADLINE, "headline")
    return parts


def _words(text: str, part: Part) -> str:
    return text[part.span.start : part.span.end]


def _is_like(line: str, title: str) -> bool:
    """Whether most of the words of each stand in the other."""
    if len(line) > _LONGEST_HEADLINE:
        return False
    left, right = (set(_WORD.findall(words.casefold())) for words in (line, title))
    return len(left & right) * 2 > max(len(left), len(right))


def _looks_like_headline(text: str, span: Span, wording: Wording) -> bool:
    line = text[span.start : span.end]
    if len(line) > _LONGEST_HEADLINE or _STOP.search(line):
        return False
    return not any(
        rule.pattern.match(line) for rule in wording.dateline if not rule.values.get("first")
    )


def _with_dateline(text: str, parts: list[Part], wording: Wording) -> list[Part]:
    is_first = True
    for index in [index for index, part in enumerate(parts) if part.kind is None][:_LAST_DATELINE]:
        span = parts[index].span
        match = _dateline(text, span, wording, is_first=is_first)
        if match is not None:
            new = [Part(s, BlockKind.DATELINE, "dateline") for s in trimmed(text, *match.span())]
            new += [Part(rest) for rest in trimmed(text, match.end(), span.end)]
            return [*parts[:index], *new, *parts[index + 1 :]]
        # a line without a final stop is a standfirst: the first paragraph is still to come
        is_first = is_first and not _STOP.search(text[span.start : span.end])
    return parts


def _dateline(text: str, span: Span, wording: Wording, *, is_first: bool) -> re.Match[str] | None:
    rules = [rule for rule in wording.dateline if is_first or not rule.values.get("first")]
    end = min(span.end, span.start + _LONGEST_DATELINE)
    matches = (rule.pattern.match(text, span.start, end) for rule in rules)
    return next((match for match in matches if match), None)


def _without_repeats(text: str, parts: list[Part]) -> list[Part]:
    """A caption or headline that is printed again word for word says nothing new."""
    seen: set[str] = set()
    result = []
    for part in parts:
        words = " ".join(_words(text, part).split())
        is_repeat = part.kind in {*_ONCE, None} and words in seen
        result.append(Part(part.span, BlockKind.BOILERPLATE, "repeat") if is_repeat else part)
        if part.kind in _ONCE:
            seen.add(words)
    return result
