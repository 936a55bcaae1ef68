"""Names that no register has: persons by title, name or trade, and bodies by their head word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.extract.analysis import Mention
from dateline.extract.lexicon import Lexicon
from dateline.extract.lines import Line, Piece

_LINKS = {"of", "for", "on"}
_SYLLABLE = re.compile(r"[A-Z]?[a-z]{0,6}")
_REACH = 9  # words after a comma in which a trade makes a person of the name before it
_LONGEST = 5  # words of a person's name
_LONGEST_PLACE = 3
_PLACED = {"in", "near", "outside"}


def unregistered(line: Line, taken: set[int], lexicon: Lexicon) -> Iterator[Piece]:
    """Names in `line` outside the words that are `taken` by registered ones.

    A line in title case has none: its capitals say nothing.
    """
    if line.is_title_case:
        return
    for first, last in _runs(line, lexicon):
        heads = list(_with_heads(line, first, last, taken, lexicon))
        yield from heads
        free = taken | {i for piece in heads for i in range(piece.first, piece.last)}
        for start, end in _stretches(first, last, free):
            yield from _bare(line, start, end, lexicon)


def _runs(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Stretches of words with capitals, joined by spaces, hyphens, initials or particles."""
    index, total = 0, len(line.words)
    while index < total:
        if not line.is_capital(index):
            index += 1
            continue
        first = index
        while index < total and (index == first or _continues(line, index, lexicon)):
            index += 1
        yield _trimmed(line, first, index, lexicon)


def _continues(line: Line, index: int, lexicon: Lexicon) -> bool:
    """Whether the word goes on with the run that reaches it."""
    gap = line.gap(index)
    if line.key(index) == "'s":
        return line.key(index - 1) in lexicon.peoples and line.is_capital(index + 1)
    if gap not in {" ", "-"} and not (gap == ". " and len(line.words[index - 1].text) == 1):
        return False
    if line.is_capital(index) or gap == "-":
        return True
    return line.key(index) in lexicon.particles and line.is_capital(index + 1)


def _trimmed(line: Line, first: int, last: int, lexicon: Lexicon) -> tuple[int, int]:
    """Without the word that only opens a sentence, and without days and months at the ends."""
    if first < last and (
        line.key(first) in lexicon.function_words
        or (line.key(first) in lexicon.asides and _may_open(line, first))
    ):
        first += 1
    if line.key(first + 1) == "based" and line.gap(first + 1) == "-":
        first += 2
    while first < last and line.key(first) in lexicon.calendar:
        first += 1
    while last > first and line.key(last - 1) in lexicon.calendar:
        last -= 1
    return first, last


def _may_open(line: Line, index: int) -> bool:
    """Whether a sentence or quotation begins at the word."""
    return index == 0 or bool(line.gap(index).strip(" -'’"))


def _with_heads(
    line: Line, first: int, last: int, taken: set[int], lexicon: Lexicon
) -> Iterator[Piece]:
    """Names such as "Thaesong Machine Plant", "Institute for Example Studies", "Example Island"."""
    if is_korean(line, first, last, lexicon):
        return
    # A registered name that reaches into the run from before is no part of its first name.
    while first < last and first in taken and first - 1 in taken:
        first += 1
    for index in range(last - 1, first - 1, -1):
        kind = lexicon.head_kind(line.key(index))
        if kind is None or _is_held(index, first, taken):
            continue
        end = _tail(line, index + 1, lexicon)
        if end - first > 1 and (index > first or end > index + 1):
            yield _piece(line, first, max(end, index + 1), kind)
            return
    if last - first > 1 and line.key(first) in lexicon.openers and first not in taken:
        yield _piece(line, first, last, "place")


def _is_held(index: int, first: int, taken: set[int]) -> bool:
    """Whether a registered name of several words has the head; one word alone gives way."""
    return index in taken and (index - 1 in taken or index + 1 in taken or index == first)


def _tail(line: Line, index: int, lexicon: Lexicon) -> int:
    """One past "of Example and Example" after a head, or `index` where none follows."""
    while line.key(index) in _LINKS and line.gap(index) == " ":
        start = index + 1 + (line.key(index + 1) == "the")
        if not line.is_capital(start) or line.key(start) in lexicon.calendar:
            break
        index = _capitals(line, start + 1, lexicon)
        if line.key(index) == "and" and line.is_capital(index + 1) and line.gap(index) == " ":
            index = _capitals(line, index + 2, lexicon)
    return index


def _capitals(line: Line, index: int, lexicon: Lexicon) -> int:
    """One past the words with capitals that go on from `index`."""
    while index < len(line.words) and _continues(line, index, lexicon):
        index += 1
    return index


def _stretches(first: int, last: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """The parts of a run that no name takes up."""
    start = first
    for index in range(first, last + 1):
        if index == last or index in taken:
            if start < index:
                yield start, index
            start = index + 1


def _bare(line: Line, first: int, last: int, lexicon: Lexicon) -> Iterator[Piece]:
    start = _after_titles(line, first, last, lexicon)
    titled = is_titled(line, start, lexicon)
    size = last - start
    if size > _LONGEST or (size == 1 and line.key(start) in lexicon.titles):
        return
    if _is_person(line, start, last, lexicon, titled=titled):
        yield _piece(line, start, last, "person")
    elif _is_place(line, start, last, lexicon):
        yield _piece(line, start, last, "place")
    elif size > 1 and (start > 0 or lexicon.is_verb(line.key(last))):
        yield _piece(line, start, last, "name")


def _after_titles(line: Line, first: int, last: int, lexicon: Lexicon) -> int:
    """Where the name begins: "Example Office Spokesman Jane Doe" ends in that of a person."""
    # Two words at least are left, so that "Chief Executive" stays whole.
    titles = (i for i in range(last - 3, first - 1, -1) if line.key(i) in lexicon.titles)
    start = next(titles, first - 1) + 1
    while start < last - 1 and line.key(start) in lexicon.titles | lexicon.bodies:
        start += 1
    return start


def _is_place(line: Line, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a preposition of place stands before a name of few words."""
    if line.key(first - 1) not in _PLACED or last - first > _LONGEST_PLACE:
        return False
    if line.key(last) == "'s" or line.words[first].text.isupper():
        return False
    return line.key(first) not in lexicon.nonnames | lexicon.calendar | lexicon.openers


def is_titled(line: Line, index: int, lexicon: Lexicon) -> bool:
    """Whether a title stands before the word: "Foreign Minister", "analyst"."""
    before = line.key(index - 1)
    return (before in lexicon.trades or before in lexicon.address) and line.gap(index) in {
        " ",
        ". ",
    }


def _is_person(line: Line, first: int, last: int, lexicon: Lexicon, *, titled: bool) -> bool:
    if last - first == 1:
        return False
    if titled or line.key(first) in lexicon.given:
        return True
    if is_korean(line, first, last, lexicon):
        return True
    return last - first <= 3 and _has_trade(line, last, lexicon)


def is_korean(line: Line, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words are a Korean name: family name and two syllables, or "Ju-min Park"."""
    if last - first != 3:
        return False
    turned = line.gap(first + 1) == "-" and line.key(last - 1) in lexicon.korean
    if line.key(first) not in lexicon.korean and not turned:
        return False
    return all(
        _SYLLABLE.fullmatch(line.words[index].text) is not None
        and line.key(index) not in lexicon.titles
        for index in range(first, last)
    )


def _has_trade(line: Line, index: int, lexicon: Lexicon) -> bool:
    """Whether an apposition says what the person is: ", an analyst at ...", "(who ..."."""
    if not line.gap(index).startswith(","):
        return False
    for ahead in range(index, min(index + _REACH, len(line.words))):
        if ahead > index and line.gap(ahead).strip(" -'’"):
            return False
        if line.key(ahead) in lexicon.trades:
            return True
    return False


def _piece(line: Line, first: int, last: int, kind: str) -> Piece:
    quote = line.quote(first, last)
    return Piece(first, last, Mention(line.span(first, last), quote, quote, kind))
