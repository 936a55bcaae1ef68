"""States that no register has: names whose army, government or people a document speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from dateline.extract.analysis import Mention
from dateline.extract.lexicon import Lexicon
from dateline.extract.lines import Line, Piece, covered, longest
from dateline.extract.registered import kind_of
from dateline.packs import Name, NameIndex, split_words

_REACH = 2  # words between the name and what belongs to a state: "Exland's new defence ministry"
_LONGEST = 2  # words of the name of a state
_SHORTEST = 3  # letters from which the ending of a people is told
_VOWELS = "aeiou"

Read = tuple[Line, list[Piece]]


class _Sign(Enum):
    """What shows that a name is a state's; to act and to be faced show it together."""

    ACTS = auto()
    FACED = auto()
    SHOWN = auto()


def own_states(read: Sequence[Read], lexicon: Lexicon) -> NameIndex:
    """The states that the document has and no register, with the names of their people."""
    read = [(line, pieces) for line, pieces in read if not line.is_title_case]
    free = [run for line, pieces in read for run in _free_runs(line, pieces, lexicon)]
    persons = {
        line.key(index)
        for line, pieces in read
        for piece in pieces
        if piece.kind == "person"
        for index in range(piece.first, piece.last)
    }
    words = {name for name, _ in free}
    peoples = {each for name in words for each in _peoples(name)}
    acting, faced, shown = ({name for name, signs in free if sign in signs} for sign in _Sign)
    shown = (shown | (acting & faced)) - peoples
    names = [
        name
        for name in sorted(shown | {name for name in words if not words.isdisjoint(_peoples(name))})
        if persons.isdisjoint(word.key for word in split_words(name))
    ]
    return NameIndex([each for name in names for each in _forms(name)], {})


def with_states(
    line: Line, pieces: list[Piece], states: NameIndex, lexicon: Lexicon
) -> list[Piece]:
    """`pieces` and the states of `own_states` in the line; what a register has keeps its words."""
    new = []
    for found in states.find(line.words, line.text):
        name = found.names[0]
        kind = kind_of(line, found, name, lexicon)
        quote = line.quote(found.first, found.last)
        mention = Mention(line.span(found.first, found.last), quote, name.id, kind)
        new.append(Piece(found.first, found.last, mention))
    known = [piece for piece in pieces if piece.mention.entity is not None]
    return longest([*known, *new, *(piece for piece in pieces if piece not in known)])


def _free_runs(
    line: Line, pieces: Iterable[Piece], lexicon: Lexicon
) -> Iterator[tuple[str, frozenset[_Sign]]]:
    """Names that no register has, each with what shows it to be a state."""
    taken = covered([piece for piece in pieces if piece.mention.entity is not None])
    for first, last in _runs(line, lexicon):
        # "North Exland" is not the registered North.
        name = range(first + (line.key(first) in lexicon.directions), last)
        if last - first > _LONGEST or not name or not taken.isdisjoint(name):
            continue
        if not any(_is_no_state(line.key(index), lexicon) for index in name):
            yield line.quote(first, last), frozenset(_signs(line, first, last, lexicon))


def _signs(line: Line, first: int, last: int, lexicon: Lexicon) -> Iterator[_Sign]:
    if any(shows(line, first, last, lexicon) for shows in _SHOWING):
        yield _Sign.SHOWN
    behind, before = line.key(last), line.key(first - 1)
    if line.gap(first) == " " and before in lexicon.parting:
        yield _Sign.FACED
    elif line.gap(last) == " " and (lexicon.is_verb(behind) or behind in lexicon.auxiliaries):
        yield _Sign.ACTS


def _runs(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Stretches of words with capitals, from where "On Monday" ends to the first title."""
    first = 0
    while first < len(line.words):
        last = first
        while line.is_capital(last) and (last == first or line.gap(last) == " "):
            last += 1
        opening = lexicon.function_words | lexicon.calendar
        start = next((i for i in range(first, last) if line.key(i) not in opening), last)
        end = next((i for i in range(start, last) if line.key(i) in lexicon.titles), last)
        if end > start:
            yield start, end
        first = max(last, first + 1)


def _is_no_state(word: str, lexicon: Lexicon) -> bool:
    others = lexicon.calendar | lexicon.titles | lexicon.function_words | lexicon.nonnames
    return word in others | lexicon.organs or lexicon.head_kind(word) is not None


def _owns(line: Line, _: int, last: int, lexicon: Lexicon) -> bool:
    """Whether "'s" and what only a state has stand behind: "Exland's new navy"."""
    if line.key(last) != "'s":
        return False
    near = range(last + 1, last + _REACH + 2)
    return any(line.key(each) in lexicon.organs for each in near if _is_close(line, last + 1, each))


def _is_close(line: Line, first: int, index: int) -> bool:
    return all(line.gap(each) in {" ", "-"} for each in range(first, index + 1))


def _is_of(line: Line, first: int, _: int, lexicon: Lexicon) -> bool:
    """Whether "the president of" or "King Jane Example of" stands before."""
    if line.key(first - 1) != "of" or not line.gap(first) == line.gap(first - 1) == " ":
        return False
    index = first - 2
    while line.key(index) not in lexicon.organs and line.is_capital(index) and index > 0:
        index -= 1
    return line.key(index) in lexicon.organs


def _is_before(line: Line, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a service or office follows at once: "the Exland navy", "Exland President Doe"."""
    if line.gap(last) != " ":
        return False
    is_titling = first > 0 and line.is_capital(last) and line.key(last) in lexicon.organs
    return is_titling or line.key(last) in lexicon.services


def _is_dateline(line: Line, first: int, last: int, _: Lexicon) -> bool:
    """Whether it stands behind a city in capitals that opens a line: "PORT EX, Exland (EXP)"."""
    city = line.text[line.words[0].start : line.words[first].start]
    follows = line.text[line.words[last - 1].end :][:2]
    return first > 0 and city.isupper() and city.endswith(", ") and follows in {" (", ", ", " -"}


def _is_behind_city(line: Line, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether it stands between commas behind a place: "in Ex, Exland, on Monday"."""
    index = first - 1
    while line.is_capital(index) and first - index <= _LONGEST:
        index -= 1
    is_city = line.gap(first) == ", " and index < first - 1 and line.key(index) in lexicon.locatives
    return is_city and line.text[line.words[last - 1].end :][:1] in {",", "."}


_SHOWING = (_owns, _is_of, _is_before, _is_dateline, _is_behind_city)


def _peoples(name: str) -> set[str]:
    """What the people of a state of one word may be called: "Exlana" -> "Exlanan"."""
    stem = name.rstrip(_VOWELS)
    if len(stem) < _SHORTEST or " " in name:
        return set()
    return {f"{name}n", f"{name}i", f"{stem}an", f"{stem}ian", f"{stem}i", f"{stem}ese"} - {name}


def _forms(name: str) -> Iterator[Name]:
    yield Name(name, name, "state")
    yield from (Name(each, name, "demonym") for each in sorted(_peoples(name)))
