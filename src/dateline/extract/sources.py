"""Who speaks: the noun phrase beside a cue, and the name to print for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.extract.analysis import Mention
from dateline.extract.scene import Scene
from dateline.model import Span

_SPEAKING = {"person", "body", "state", "source", "name", "place"}
_STOPS = {",", ";", ":", "—", "–", ".", "!", "?", "…", "(", ")", *'“”"«»'}
_AT_MOST = 14  # tokens in a noun phrase that names a source
_INSIDE = {"that", "which", "what", "whom", "who"}


@dataclass(frozen=True, slots=True)
class Source:
    """Who is said to say it.

    Attributes:
        span: The words that name the source, without the article.
        phrase: The whole noun phrase.
        name: The name to print.
        kind: Kind of the mention, or `phrase` where the words are no known name.
        entity: Id in the pack's register, or None.
        is_inserted: Whether source and cue are a clause inside another ("a rocket it says ...").
    """

    span: Span
    phrase: Span
    name: str
    kind: str
    entity: str | None = None
    is_inserted: bool = False

    @property
    def key(self) -> str:
        """What tells the sources of one document apart."""
        return self.entity or self.name.casefold()


def source_before(scene: Scene, index: int, earlier: Sequence[Source]) -> Source | None:
    """The subject of the verb at token `index`; None where there is none, or it cannot speak.

    Args:
        scene: The sentence.
        index: Position of the cue's first token.
        earlier: The document's sources so far, for "it", "the agency", "the report".
    """
    last = _skip_adverbs(scene, index)
    if scene.word(last - 1) == ",":
        last = _before_aside(scene, last - 1)
    if last <= 0:
        return None
    first = _phrase_start(scene, last)
    if first == last:
        return None
    source = read_source(scene, first, last, earlier)
    if source is None:
        return None
    return replace(source, is_inserted=_is_inserted(scene, first, source))


def source_after(scene: Scene, index: int, earlier: Sequence[Source]) -> tuple[Source, int] | None:
    """The noun phrase that begins at token `index`, and the index of the token after it."""
    last = index
    while last < len(scene.tokens) and not _ends_phrase(scene, last, index):
        last += 1
    if last == index or any(scene.is_in(i, "refusals") for i in range(index, last)):
        return None
    source = read_source(scene, index, last, earlier)
    return None if source is None else (source, last)


def _skip_adverbs(scene: Scene, index: int) -> int:
    """The end of the subject: before auxiliaries, adverbs, times and brackets."""
    while index > 0:
        if scene.word(index - 1) == ")":
            index = _opening(scene, index - 1)
        elif _is_skipped(scene, index - 1):
            index -= 1
        else:
            break
    return index


def _is_skipped(scene: Scene, index: int) -> bool:
    if scene.is_in(index, "auxiliaries") or scene.time_at(index) is not None:
        return True
    if scene.time_at(index + 1) is not None and scene.is_in(index, "prepositions"):
        return True
    return scene.word(index).endswith("ly") and scene.mention_at(index) is None


def _opening(scene: Scene, index: int) -> int:
    """Index of the bracket that the one at `index` closes."""
    return next((i for i in range(index, -1, -1) if scene.word(i) == "("), 0)


def _before_aside(scene: Scene, comma: int) -> int:
    """The end of the noun phrase that the aside before `comma` belongs to; 0 if none.

    "Ann Lee, head of the yard, which builds ships, said": the aside may have an aside.
    """
    opening = _comma_before(scene, comma)
    if opening <= 0:
        return 0
    outer = _comma_before(scene, opening)
    mention = scene.mention_at(outer - 1)
    named = mention is not None and mention.kind in {"person", "name"}
    if 0 < outer <= 10 and named and mention is not None:
        return outer if mention.span.end == scene.tokens[outer - 1].span.end else opening
    return opening


def _comma_before(scene: Scene, index: int) -> int:
    for i in range(index - 1, -1, -1):
        if scene.word(i) == ",":
            return i
        if scene.word(i) in _STOPS - {"(", ")", "."}:
            return 0
    return 0


def _phrase_start(scene: Scene, last: int) -> int:
    """Where the noun phrase that ends before token `last` may begin at the earliest."""
    first = last
    while first > 0 and last - first < _AT_MOST:
        word = scene.word(first - 1)
        if word in _STOPS or scene.is_in(first - 1, "clause-openers"):
            break
        if scene.time_at(first - 1) is not None and scene.mention_at(first - 1) is None:
            break
        if word == "and" and scene.mention_at(first - 1) is None and not _joins(scene, first - 1):
            break
        first -= 1
    return first


def _joins(scene: Scene, index: int) -> bool:
    """Whether the "and" at `index` joins two names, not two clauses."""
    first = _phrase_start(scene, index)
    return 0 < index - first <= 5 and (
        scene.mention_at(index - 1) is not None
        or scene.is_in(index - 1, "speakers")
        or scene.tokens[index - 1].text[0].isupper()
    )


def _ends_phrase(scene: Scene, index: int, first: int) -> bool:
    if scene.mention_at(index) is not None:
        return False
    word = scene.word(index)
    known = scene.is_in(index, "prepositions") and word not in {"of", "for", "at", "from"}
    return (
        word in _STOPS
        or scene.is_in(index, "clause-openers")
        or scene.time_at(index) is not None
        or (known and index > first)
        or index - first > _AT_MOST
        or (word.endswith("ing") and word not in {"briefing", "meeting", "beijing"})
    )


def _is_inserted(scene: Scene, first: int, source: Source) -> bool:
    """Whether the clause stands inside another, which it does not cover."""
    if scene.word(first - 1) in {"what", "which", "whom"}:
        return True
    if scene.word(first - 1) == "that" and first > 1:
        before = scene.word(first - 2)
        return not (before.endswith("ed") or before in {"said", "says", ","}) and (
            scene.time_at(first - 2) is None
        )
    start = scene.index_at(source.phrase.start)
    return start > first and any(not scene.is_in(i, "auxiliaries") for i in range(first, start))


def read_source(scene: Scene, first: int, last: int, earlier: Sequence[Source]) -> Source | None:
    """The source that tokens `first` to before `last` name; None if they name no speaker."""
    while first < last - 1 and (
        scene.is_in(first, "auxiliaries") or scene.is_in(first, "clause-openers")
    ):
        first += 1
    if scene.is_in(last - 1, "pronouns"):
        return _pronoun(scene, last - 1, earlier)
    phrase = scene.span(first, last)
    head = _head_end(scene, first, last)
    while first < head - 1 and scene.is_in(first, "articles"):
        first += 1
    mention = _mention_to(scene, head)
    if mention is not None and mention.kind in _SPEAKING:
        return _from_mention(mention, phrase)
    noun = head - 1
    if scene.is_in(noun, "spokesmen") or scene.is_in(noun, "records"):
        return _for_another(scene, (first, head, last), phrase, earlier)
    if scene.is_in(noun, "speakers"):
        return _speaker(scene, (first, head, last), phrase, earlier)
    if mention is None and scene.tokens[noun].text[:1].isupper() and scene.word(noun).isalpha():
        return _capitalised(scene, first, head, phrase)
    return None


def _pronoun(scene: Scene, index: int, earlier: Sequence[Source]) -> Source | None:
    span = scene.span(index, index + 1)
    mention = scene.mention_at(index)
    if mention is not None and mention.kind in _SPEAKING:
        return _from_mention(mention, span)
    kinds = {
        "he": {"person", "name", "phrase"},
        "she": {"person", "name", "phrase"},
        "it": {"body", "state", "source", "phrase", "name"},
        "they": _SPEAKING | {"phrase"},
    }.get(scene.word(index), set())
    return _again(span, next((s for s in reversed(earlier) if s.kind in kinds), None))


def _again(span: Span, source: Source | None) -> Source | None:
    return None if source is None else replace(source, span=span, phrase=span, is_inserted=False)


def _head_end(scene: Scene, first: int, last: int) -> int:
    """The end of the phrase without what follows its first preposition."""
    for index in range(first + 1, last):
        mention = scene.mention_at(index)
        inside = mention is not None and mention.span.start < scene.tokens[index].span.start
        if scene.is_in(index, "prepositions") and not inside:
            return index
    return last


def _mention_to(scene: Scene, last: int) -> Mention | None:
    """The mention that ends where token `last` begins."""
    mention = scene.mention_at(last - 1)
    end = scene.tokens[last - 1].span.end
    return mention if mention is not None and mention.span.end == end else None


def _from_mention(mention: Mention, phrase: Span) -> Source:
    return Source(mention.span, phrase, mention.name, mention.kind, mention.entity)


def _for_another(
    scene: Scene, bounds: tuple[int, int, int], phrase: Span, earlier: Sequence[Source]
) -> Source | None:
    """The body that a spokesman speaks for, or whose report or statement it is."""
    first, head, last = bounds
    within, after = _mentions(scene, first, head), _mentions(scene, head, last)
    named = [m for m in within if m.kind in {"body", "source", "person"}][-1:]
    named += [m for m in after if m.kind in _SPEAKING][:1]
    if named:
        return _from_mention(named[0], phrase)
    if last - head > 1 and scene.word(head) in {"for", "from", "by", "of", "on"}:
        inner = read_source(scene, head + 1, last, earlier)
        if inner is not None:
            return replace(inner, phrase=phrase)
    if first == head - 1 and earlier and phrase.start < scene.tokens[first].span.start:
        return _again(phrase, earlier[-1])
    return _printed(scene, first, head, phrase)


def _mentions(scene: Scene, first: int, last: int) -> list[Mention]:
    if first >= last:
        return []
    span = scene.span(first, last)
    return [mention for mention in scene.mentions if span.overlaps(mention.span)]


def _speaker(
    scene: Scene, bounds: tuple[int, int, int], phrase: Span, earlier: Sequence[Source]
) -> Source | None:
    first, head, last = bounds
    is_definite = scene.document.text[phrase.start : phrase.start + 4].lower() == "the "
    if is_definite and first == head - 1:
        return _again(phrase, _same(scene.word(first), earlier)) or _printed(
            scene, first, head, phrase
        )
    return _printed(scene, first, last, phrase)


def _same(noun: str, earlier: Sequence[Source]) -> Source | None:
    """The last source that "the `noun`" can mean."""
    media = noun in {"agency", "newspaper", "paper", "daily", "broadcaster", "media"}
    for source in reversed(earlier):
        if noun in source.name.casefold().split() or (media and source.kind == "source"):
            return source
        if source.kind == "body" and noun in {"ministry", "council", "military", "army"}:
            return source
        if source.kind == "state" and noun in {"countries", "country", "sides", "allies", "state"}:
            return source
    return None


def _capitalised(scene: Scene, first: int, head: int, phrase: Span) -> Source:
    start = head - 1
    while start > first and scene.tokens[start - 1].text[:1].isupper():
        start -= 1
    return replace(_printed(scene, start, head, phrase), kind="name")


def _printed(scene: Scene, first: int, last: int, phrase: Span) -> Source:
    """A source that is printed as worded."""
    span = scene.span(first, last)
    return Source(span, phrase, scene.text(first, last), "phrase")
