"""Short names, definite phrases and pronouns of a document, as far as plain what they mean."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from dateline.extract.analysis import Mention
from dateline.extract.antecedents import Context, Here, Known, antecedent, fullest
from dateline.extract.lexicon import Lexicon
from dateline.extract.lines import Line, Piece, covered, longest
from dateline.extract.reference import Reference
from dateline.extract.shortnames import Full, as_name, short_names
from dateline.model import Rule

_CITIES = 2  # index of the last word that may belong to a dateline
_OPENERS = {"that", "and", "but", "as", "because", "while", "when", "if", "after", "where", "said"}


def context_of(
    reference: Reference, read: Sequence[tuple[Line, Sequence[Piece]]], names: Full
) -> Context:
    """The context of a document whose names are found."""
    counts: Counter[str] = Counter()
    sources: set[str] = set()
    for _, pieces in read:
        for piece in pieces:
            entity = reference.entity(piece.mention.entity)
            if piece.kind == "source" and entity is not None:
                sources.add(entity.id)
            if entity is not None:
                counts[entity.part_of or entity.id] += 1
    states = [id_ for id_, _ in counts.most_common()]
    return Context(reference, names, states, sources)


def resolved(context: Context, number: int, line: Line, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a line with what stands for names; `context` learns them all."""
    short = dict(short_names(line, pieces, context.names, context.reference.lexicon))
    phrases: dict[Piece, list[Rule]] = defaultdict(list)
    for piece, rule in _phrases(context, line, pieces):
        phrases[piece].append(rule)
    done: list[Piece] = []
    for piece in longest([*phrases, *pieces, *short]):
        here = Here(number, line, done, pieces)
        if piece in short:
            read = _read(piece, fullest(context, short[piece]))
        elif piece in phrases:
            meant = (antecedent(context, here, piece, rule) for rule in phrases[piece])
            read = _read(piece, next((each for each in meant if each is not None), None))
            # A phrase that stands for nothing known may be a name of its own.
            read = read or [each for each in pieces if _overlap(each, piece)]
        else:
            read = [piece]
        for each in read:
            context.past.append(_known(context, here, each))
            done.append(each)
    return done


def _read(piece: Piece, meant: Mention | None) -> list[Piece]:
    return [] if meant is None else [as_name(piece, meant)]


def _overlap(left: Piece, right: Piece) -> bool:
    return left.first < right.last and right.first < left.last


def _known(context: Context, here: Here, piece: Piece) -> Known:
    is_subject = _may_be_subject(here.line, piece, context.reference.lexicon) and not any(
        known.is_subject for known in context.past if known.line == here.number
    )
    return Known(here.number, piece.mention, is_subject, _opens(here.line, piece.first))


def _phrases(context: Context, line: Line, pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Rule]]:
    """Definite phrases and pronouns in the words that no name takes up."""
    keys = {word.key for word in line.words}
    rules = [rule for rule in context.reference.rules if not keys.isdisjoint(rule.values["words"])]
    if not rules:
        return
    taken = covered([piece for piece in pieces if piece.mention.entity is not None])
    starts = {word.start: index for index, word in enumerate(line.words)}
    ends = {word.end: index + 1 for index, word in enumerate(line.words)}
    begin = line.words[0].start
    text = line.text[begin : line.words[-1].end]
    for rule in rules:
        for match in rule.pattern.finditer(text):
            first, last = starts.get(begin + match.start()), ends.get(begin + match.end())
            if first is None or last is None or not taken.isdisjoint(range(first, last)):
                continue
            if not _is_modifier(line, last, context.reference.lexicon):
                yield _stand_in(line, first, last, rule.values["kinds"][0]), rule


def _stand_in(line: Line, first: int, last: int, kind: str) -> Piece:
    inner = first + (line.key(first) == "the" and last - first > 1)
    quote = line.quote(inner, last)
    return Piece(first, last, Mention(line.span(inner, last), quote, quote, kind, is_name=False))


def _is_modifier(line: Line, index: int, lexicon: Lexicon) -> bool:
    """Whether a phrase may go on, as in "the agency chief": a noun follows, as far as shown."""
    if line.gap(index) == "-":
        return True
    word = line.key(index)
    if line.gap(index) != " " or word == "'s":
        return False
    return not lexicon.may_follow_subject(word)


def _may_be_subject(line: Line, piece: Piece, lexicon: Lexicon) -> bool:
    before = piece.first - 1
    while before >= 0 and (line.key(before) in lexicon.titles or line.key(before) in {"the", "a"}):
        before -= 1
    if piece.kind in {"demonym", "place"} or line.key(piece.last) == "'s":
        return False
    return before < 0 or line.key(before) not in lexicon.prepositions


def _opens(line: Line, index: int) -> bool:
    """Whether a clause may begin at the word."""
    while index > 0 and (line.key(index - 1) in {"the", "a"} or _is_city(line, index - 1)):
        index -= 1
    return index == 0 or line.key(index - 1) in _OPENERS or line.gap(index).startswith(",")


def _is_city(line: Line, index: int) -> bool:
    """Whether the word may be the city of a dateline that was left in the text."""
    word = line.words[index].text
    return index <= _CITIES and len(word) > 3 and word.isupper()
