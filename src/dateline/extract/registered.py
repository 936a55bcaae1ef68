"""Names of the registers in a line, each read by its context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.analysis import Mention
from dateline.extract.lexicon import Lexicon
from dateline.extract.lines import Line, Piece
from dateline.extract.reference import Reference
from dateline.packs import Found, Name

_PARTS = {
    "outskirts",
    "streets",
    "city",
    "port",
    "suburb",
    "suburbs",
    "centre",
    "center",
    "capital",
}
_AREAS = {
    "in",
    "near",
    "inside",
    "across",
    "throughout",
    "within",
    "over",
    "outside",
    "off",
    "around",
}


def registered(line: Line, reference: Reference) -> Iterator[Piece]:
    """The registered names in `line`, from left to right, as of the day of publication."""
    end = 0
    for found in reference.pack.names.find(line.words, line.text):
        # "anti-Japanese" and "African-American" are about others than "Japan-Russia".
        if line.gap(found.first) == "-" and end != found.first:
            continue
        end = found.last
        names = [name for name in found.names if name.valid.covers(reference.on)]
        if found.head is not None:
            yield from _owned(line, found, names, reference)
        elif names:
            yield from _plain(line, found, names, reference)


def _plain(
    line: Line, found: Found, names: Sequence[Name], reference: Reference
) -> Iterator[Piece]:
    name = _meant(line, found, names, reference)
    if _is_inside(line, found, names[0]):
        return
    kind = kind_of(line, found, name or names[0], reference.lexicon)
    first = _start(line, found, name or names[0], reference)
    if name is not None:
        yield _piece(line, (found.first, first, found.last), name, kind, reference)
    elif len({each.kind for each in names}) == 1:
        # Two who share the name: mentioned, and left unresolved.
        quote = line.quote(first, found.last)
        mention = Mention(line.span(first, found.last), quote, quote, kind)
        yield Piece(found.first, found.last, mention)


def _owned(
    line: Line, found: Found, names: Sequence[Name], reference: Reference
) -> Iterator[Piece]:
    """A state's name with a head: a body, or an office and who holds it."""
    first, state = found.first + (line.key(found.first) == "the"), found.state
    at = (found.first, first, found.last)
    if state is not None and _describes(line, found.last, reference.lexicon):
        at = (state.first, state.first + (line.key(state.first) == "the"), state.last)
        yield _piece(line, at, state.names[0], "demonym", reference)
    elif not names:
        quote = line.quote(first, found.last)
        mention = Mention(line.span(first, found.last), quote, quote, "person", is_name=False)
        yield Piece(found.first, found.last, mention, office=True)
    elif len({name.id for name in names}) == 1:
        piece = _piece(line, at, names[0], names[0].kind, reference)
        office = piece.kind == "person"
        yield replace(piece, mention=replace(piece.mention, is_name=not office), office=office)


def _describes(line: Line, index: int, lexicon: Lexicon) -> bool:
    """Whether the head before `index` only says what kind of activity is meant."""
    return line.key(index) in lexicon.activities and line.gap(index) == " "


def _piece(
    line: Line, at: tuple[int, int, int], name: Name, kind: str, reference: Reference
) -> Piece:
    """The piece from `at[0]` to `at[2]`, whose mention begins at `at[1]`."""
    whole, first, last = at
    quote = line.quote(first, last)
    # A place keeps its words, since reports differ on which name of it they print.
    printed = quote if kind == "place" else reference.entities[name.id].name
    mention = Mention(line.span(first, last), quote, printed, kind, name.id)
    return Piece(whole, last, mention)


def _meant(line: Line, found: Found, names: Sequence[Name], reference: Reference) -> Name | None:
    """Which of several is meant: city or state by the words before, namesakes by their office."""
    if len({name.id for name in names}) == 1:
        return names[0]
    places = [name for name in names if name.kind == "place"]
    others = [name for name in names if name.kind != "place"]
    if places and (not others or _is_place(line, found, reference.lexicon)):
        return places[0] if len({name.id for name in places}) == 1 else None
    in_office = [name for name in others if reference.entities[name.id].valid.covers(reference.on)]
    ids = {name.id: name for name in (others if len(others) == 1 else in_office)}
    return next(iter(ids.values())) if len(ids) == 1 else None


def _is_place(line: Line, found: Found, lexicon: Lexicon) -> bool:
    """Whether the capital of a state is the city here: "in Seoul", "flew to Seoul"."""
    before = line.key(found.first - 1)
    if before == "of":
        return line.key(found.first - 2) in _PARTS or line.key(found.first - 2) in lexicon.motion
    if before in {"to", "from", "for"}:
        window = range(max(0, found.first - 6), found.first)
        return any(line.key(index) in lexicon.motion for index in window)
    return before in lexicon.locatives or before in _PARTS or line.key(found.last) == "based"


def kind_of(line: Line, found: Found, name: Name, lexicon: Lexicon) -> str:
    """The name's kind; a state may be a place ("in Japan") or an adjective ("Japan's")."""
    if name.kind not in {"state", "demonym"}:
        return name.kind
    if _is_dateline(line, found, name):
        return "place"
    if line.key(found.last) == "'s" or "-" in {line.gap(found.first), line.gap(found.last)}:
        return "demonym"
    if line.key(found.first - 1) in _AREAS and name.kind == "state":
        return "place"
    short = name.text.removeprefix("the ").replace(".", "").isupper()
    if short:
        return "demonym" if _is_attributive(line, found.last, lexicon) else "state"
    return name.kind


def _is_dateline(line: Line, found: Found, name: Name) -> bool:
    """Whether a city in capitals opens the line: "SEOUL/TOKYO North Korea said ..."."""
    word = line.words[found.first].text
    opens = found.first <= 2 and not line.is_title_case
    return opens and len(word) > 3 and word.isupper() and not name.text.isupper()


def _is_attributive(line: Line, index: int, lexicon: Lexicon) -> bool:
    """Whether a noun follows the short name of a state: "U.S. officials", "the DPRK delegation"."""
    if line.gap(index) != " ":
        return False
    if line.is_capital(index):
        return not line.is_title_case
    word = line.key(index)
    if lexicon.may_follow_subject(word):
        return False
    return not word.endswith("s") or word in lexicon.attributive


def _is_inside(line: Line, found: Found, name: Name) -> bool:
    """Whether a common noun is part of a longer name: "Torpedo Boat Flotilla"."""
    if line.is_title_case or not name.text.islower() or not line.is_capital(found.last - 1):
        return False
    before = found.first > 0 and line.is_capital(found.first - 1) and line.gap(found.first) == " "
    return before or (line.is_capital(found.last) and line.gap(found.last) == " ")


def _start(line: Line, found: Found, name: Name, reference: Reference) -> int:
    """The first word of the mention itself: no article, and no title before a person's name."""
    first, titles = found.first, reference.lexicon.titles
    entity = reference.entity(name.id)
    # Gen Nakatani is no general.
    titled = name.kind == "person" and (entity is None or name.text != entity.name)
    while first < found.last - 1 and (
        line.key(first) == "the" or (titled and line.key(first) in titles)
    ):
        first += 1
    return first
