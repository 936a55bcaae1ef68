"""Short forms of names that a document gives in full: "Kim", "President Park", "KCST"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.extract.analysis import Mention
from dateline.extract.lexicon import Lexicon
from dateline.extract.lines import Line, Piece, covered
from dateline.extract.unregistered import is_titled
from dateline.packs import split_words

Full = dict[str, list[Mention]]


def full_names(lines: Sequence[tuple[Line, Sequence[Piece]]], lexicon: Lexicon) -> Full:
    """The first full mention of each name by its short forms, in the order of the text."""
    names: Full = {}
    for line, pieces in lines:
        for piece in pieces:
            for short in _short_forms(line, piece, lexicon):
                known = names.setdefault(short, [])
                if piece.mention.name not in {mention.name for mention in known}:
                    known.append(piece.mention)
    return names


def _short_forms(line: Line, piece: Piece, lexicon: Lexicon) -> Iterator[str]:
    if (piece.kind == "person" and not piece.office) or _may_be_person(piece):
        yield from {surname(piece.mention.name, lexicon), surname(piece.mention.text, lexicon)}
    elif piece.kind in {"body", "facility", "name"} and piece.mention.entity is None:
        abbreviation = line.quote(piece.last, piece.last + 1) if line.key(piece.last) else ""
        if line.gap(piece.last) == " (" and len(abbreviation) > 1 and abbreviation.isupper():
            yield abbreviation.lower()


def _may_be_person(piece: Piece) -> bool:
    return piece.kind == "name" and piece.last - piece.first in {2, 3}


def surname(name: str, lexicon: Lexicon) -> str:
    """The family name in lower case: first in Korean and Chinese names, else last.

    >>> surname("Kim Jong Un", lexicon), surname("Sung Kim", lexicon)  # doctest: +SKIP
    ('kim', 'kim')
    """
    words = [word.key for word in split_words(name)]
    first, last = words[0], words[-1]
    if len(words) == 3 and first in lexicon.korean and first not in lexicon.given:
        return first
    if len(words) == 2 and first not in lexicon.given:
        eastern = first in lexicon.chinese or first in lexicon.korean
        if eastern and last not in lexicon.korean:
            return first
    return last


def short_names(
    line: Line, pieces: Sequence[Piece], names: Full, lexicon: Lexicon
) -> Iterator[tuple[Piece, list[Mention]]]:
    """Words that may be short forms, each with the mentions that it may stand for."""
    taken = covered(pieces)
    for index, word in enumerate(line.words):
        if index in taken or word.key not in names or not word.text[0].isupper():
            continue
        if _is_part(line, index, taken, lexicon):
            continue
        mention = Mention(line.span(index, index + 1), word.text, word.text, "person")
        yield Piece(index, index + 1, mention), names[word.key]


def _is_part(line: Line, index: int, taken: set[int], lexicon: Lexicon) -> bool:
    """Whether the word belongs to a longer name that is not known."""
    before, after = index - 1, index + 1
    if line.is_title_case:
        return False
    if line.is_capital(after) and after not in taken and line.gap(after) in {" ", "-"}:
        return line.key(after) not in lexicon.nonnames
    if line.gap(index) not in {" ", "-"} or not line.is_capital(before) or before in taken:
        return False
    return line.key(before) not in lexicon.titles | lexicon.function_words | lexicon.nonnames


def as_name(piece: Piece, meant: Mention) -> Piece:
    """`piece` as a mention of what `meant` is."""
    kind = "state" if meant.kind == "demonym" else meant.kind
    mention = replace(piece.mention, name=meant.name, kind=kind, entity=meant.entity)
    return replace(piece, mention=mention)


def titled_names(line: Line, pieces: Iterable[Piece], lexicon: Lexicon) -> Iterator[Piece]:
    """One capital word after a form of address, of someone whom the document never names fully."""
    taken = covered(list(pieces))
    for index, word in enumerate(line.words):
        if index in taken or line.is_title_case or not word.text[0].isupper():
            continue
        known = word.key in lexicon.titles or word.key in lexicon.nonnames
        if known or line.key(index - 1) not in lexicon.address or line.is_capital(index + 1):
            continue
        if is_titled(line, index, lexicon) and line.is_capital(index - 1):
            mention = Mention(line.span(index, index + 1), word.text, word.text, "person")
            yield Piece(index, index + 1, mention)
