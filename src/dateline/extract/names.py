"""Names in a document, and the words that stand for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.extract.analysis import Mention, Sentence
from dateline.extract.coreference import context_of, resolved
from dateline.extract.lexicon import Lexicon
from dateline.extract.lines import Line, Piece, covered, line_of, longest
from dateline.extract.ownstates import own_states, with_states
from dateline.extract.reference import Reference, reference_for
from dateline.extract.registered import registered
from dateline.extract.shortnames import Full, full_names, titled_names
from dateline.extract.unregistered import unregistered
from dateline.lang import Language
from dateline.model import Document
from dateline.packs import Name, NameIndex, Pack, split_words

Read = tuple[Line, list[Piece]]


def find_mentions(
    document: Document, sentences: Sequence[Sentence], language: Language, pack: Pack
) -> tuple[Mention, ...]:
    """The names in `sentences` and what stands for them, in text order.

    No two overlap, and the longest wins: "North Korea's Foreign Ministry" is a body and no
    state, and in "South Korean President Park Geun-hye" the person's name alone is a mention.
    A state that only describes ("North Korean missiles", "Japan's") is of kind `demonym`.
    """
    reference = reference_for(document, language, pack)
    lines = [line_of(document.text, sentence) for sentence in sentences]
    found = _agreed([(line, _named(line, reference)) for line in lines])
    states = own_states(found, reference.lexicon)
    found = [(line, with_states(line, each, states, reference.lexicon)) for line, each in found]
    own = _own(found)
    read = [(line, _repeated(line, pieces, own)) for line, pieces in found]
    names = full_names(read, reference.lexicon)
    read = [(line, _addressed(line, pieces, names, reference.lexicon)) for line, pieces in read]
    context = context_of(reference, read, names)
    done = (resolved(context, i, line, pieces) for i, (line, pieces) in enumerate(read))
    return tuple(piece.mention for pieces in done for piece in pieces)


def _named(line: Line, reference: Reference) -> list[Piece]:
    known = list(registered(line, reference))
    taken = covered([piece for piece in known if not _may_end_name(line, piece, reference.lexicon)])
    new = [
        _with_middle_name(line, piece, reference)
        for piece in unregistered(line, taken, reference.lexicon)
    ]
    return list(_without_modifiers(line, longest([*known, *new]), reference.lexicon))


def _addressed(line: Line, pieces: list[Piece], names: Full, lexicon: Lexicon) -> list[Piece]:
    """`pieces` and those who are only ever addressed: "Mr. Example"; `names` learns them."""
    new = [
        piece
        for piece in titled_names(line, pieces, lexicon)
        if piece.mention.text.lower() not in names
    ]
    if new:
        names.update({piece.mention.text.lower(): [piece.mention] for piece in new})
        pieces = longest([*pieces, *new])
    return list(_without_modifiers(line, pieces, lexicon)) if new else pieces


def _may_end_name(line: Line, piece: Piece, lexicon: Lexicon) -> bool:
    """Whether a family name in the register may be that of another: "Una Putin"."""
    before = piece.first - 1
    if piece.kind != "person" or piece.last - piece.first > 1 or line.gap(piece.first) != " ":
        return False
    opening = lexicon.function_words | lexicon.asides | lexicon.calendar | lexicon.titles
    return line.is_capital(before) and line.key(before) not in opening and not line.is_title_case


def _with_middle_name(line: Line, piece: Piece, reference: Reference) -> Piece:
    """The registered person whose first and last names those of a longer name are."""
    first = line.words[piece.first].text
    if piece.kind != "person" or piece.last - piece.first < 3:
        return piece
    if first.lower() not in reference.lexicon.given:
        return piece
    ends = f"{first} {line.words[piece.last - 1].text}"
    found = reference.pack.names.at(split_words(ends), 0, ends)
    ids = {name.id for name in found.names} if found is not None and found.last > 1 else set()
    entity = reference.entity(ids.pop()) if len(ids) == 1 else None
    if entity is None or entity.kind != "person":
        return piece
    mention = replace(piece.mention, name=entity.name, entity=entity.id)
    return replace(piece, mention=mention)


def _agreed(read: Sequence[Read]) -> list[Read]:
    """The same with one kind for each name: what it is anywhere, it is where nothing shows it."""
    kinds = {
        piece.mention.name: piece.kind
        for kind in ("place", "person")
        for _, pieces in read
        for piece in pieces
        if piece.kind == kind and piece.mention.entity is None and piece.mention.is_name
    }
    return [(line, [_of_kind(piece, kinds) for piece in pieces]) for line, pieces in read]


def _of_kind(piece: Piece, kinds: Mapping[str, str]) -> Piece:
    kind = kinds.get(piece.mention.name)
    if piece.kind not in {"name", "place"} or piece.mention.entity is not None or kind is None:
        return piece
    return replace(piece, mention=replace(piece.mention, kind=kind))


def _own(read: Iterable[Read]) -> NameIndex:
    """The names that the document has and no register, to find them where capitals say nothing."""
    mentions = [piece.mention for _, pieces in read for piece in pieces]
    new = {m.name: Name(m.name, m.name, m.kind) for m in mentions if m.entity is None and m.is_name}
    return NameIndex(new.values(), {})


def _repeated(line: Line, pieces: list[Piece], own: NameIndex) -> list[Piece]:
    """`pieces` and, in a title, the names that the rest of the document shows to be some."""
    if not line.is_title_case:
        return pieces
    again = []
    for found in own.find(line.words, line.text):
        span, quote = line.span(found.first, found.last), line.quote(found.first, found.last)
        mention = Mention(span, quote, found.names[0].text, found.names[0].kind)
        again.append(Piece(found.first, found.last, mention))
    return longest([*pieces, *again])


def _without_modifiers(line: Line, pieces: list[Piece], lexicon: Lexicon) -> Iterator[Piece]:
    """Pieces without those that only introduce a person: "South Korean" President Park Geun-hye.

    An office beside the name of who holds it goes too: "the president, Jane Example,".
    """
    for index, piece in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        before = pieces[index - 1] if index else None
        if after is not None and _introduces(line, piece, after, lexicon):
            continue
        if before is not None and piece.office and _is_apposed(line, before, piece):
            continue
        yield piece


def _introduces(line: Line, piece: Piece, person: Piece, lexicon: Lexicon) -> bool:
    if person.kind != "person" or person.office or not (piece.office or piece.kind == "demonym"):
        return False
    if piece.office and _is_apposed(line, piece, person):
        return True
    if any(line.key(index) not in lexicon.titles for index in range(piece.last, person.first)):
        return False
    if person.first == piece.last and not piece.office:
        return False
    return all(line.gap(index) in {" ", ". ", "-"} for index in range(piece.last, person.first + 1))


def _is_apposed(line: Line, left: Piece, right: Piece) -> bool:
    """Whether a comma alone stands between a person's name and an office."""
    between = line.text[line.words[left.last - 1].end : line.words[right.first].start]
    return left.kind == right.kind == "person" and between.strip() in {",", ", the", ""}
