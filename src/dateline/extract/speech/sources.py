"""Who speaks: the noun phrase beside a cue, and the name to print for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.analysis import Mention
from dateline.extract.speech.phrases import head_end, phrase_end
from dateline.extract.speech.scene import Scene
from dateline.extract.speech.source import Source, again, from_mention, in_full, printed, same_noun
from dateline.model import Span

_BODY_NOUNS = frozenset({"ministry", "military", "army", "navy", "council", "agency", "government"})
_PLAIN = 4  # words of a source that no list of nouns knows
SPEAKING = frozenset({"person", "body", "state", "source", "name", "place", "demonym"})
_PEOPLE = frozenset({"person", "name", "phrase"})
_BODIES = frozenset({"body", "state", "source", "phrase", "name"})
_ANTECEDENTS = {"he": _PEOPLE, "she": _PEOPLE, "it": _BODIES, "they": SPEAKING | {"phrase"}}


def source_after(scene: Scene, index: int, earlier: Sequence[Source]) -> tuple[Source, int] | None:
    """The noun phrase that begins at token `index`, and the index of the token after it."""
    last = phrase_end(scene, index)
    if last == index or scene.is_in(index, "prepositions"):
        return None
    if any(scene.is_in(i, "finite") for i in range(index, last)):
        return None
    source = read_source(scene, index, last, earlier)
    return None if source is None else (source, last)


def read_source(scene: Scene, first: int, last: int, earlier: Sequence[Source]) -> Source | None:
    """The source that tokens `first` to before `last` name; None if they name no speaker."""
    first = skip_openers(scene, first, last)
    if scene.is_in(last - 1, "pronouns"):
        return _pronoun(scene, last - 1, earlier)
    phrase = scene.span(first, last)
    joint = _first_of_two(scene, first, last)
    if joint is not None:
        return from_mention(joint, phrase)
    head = head_end(scene, first, last)
    while first < head - 1 and scene.is_in(first, "articles"):
        first += 1
    if scene.is_in(first, "articles"):
        return None
    mention = scene.mention_to(head)
    if mention is not None:
        mention = scene.short_form(mention)
        if mention.kind == "source" and scene.is_generic(mention):
            known_as = scene.agency or scene.medium(first, head) or mention
            mention = replace(mention, name=known_as.name, entity=known_as.entity)
        known = from_mention(mention, phrase) if mention.kind in SPEAKING else None
    else:
        known = _described(scene, (first, head, last), phrase, earlier)
    return in_full(known, earlier)


def skip_openers(scene: Scene, first: int, last: int) -> int:
    """Without "However", "But" and the city that opens a wire report in capitals."""
    while first < last - 1 and (
        (first == 0 and _is_city(scene))
        or scene.is_in(first, "auxiliaries")
        or scene.is_in(first, "clause-openers")
    ):
        first += 1
    return first


def _is_city(scene: Scene) -> bool:
    mention = scene.mention_at(0)
    return mention is not None and mention.kind in {"place", "state"} and scene.is_city(mention)


def _first_of_two(scene: Scene, first: int, last: int) -> Mention | None:
    """The first of two named sources: of those who speak jointly, the first counts.

    Two adjectives of one noun ("French and German officials") are no two sources.
    """
    for index in range(first + 1, last - 1):
        if scene.word(index) != "and" or scene.mention_at(index) is not None:
            continue
        mention, second = scene.mention_to(index), scene.mention_at(index + 1)
        shares_noun = second is not None and second is not scene.mention_at(last - 1)
        if mention is None or shares_noun or mention.kind not in SPEAKING:
            return None
        return mention
    return None


def _described(
    scene: Scene, bounds: tuple[int, int, int], phrase: Span, earlier: Sequence[Source]
) -> Source | None:
    """A source without a known name at its head, by the head's noun."""
    first, head, _ = bounds
    noun = head - 1
    if scene.is_in(noun, "media") and first <= noun:
        return _medium(scene, bounds, phrase, earlier)
    if scene.is_in(noun, "spokesmen") or scene.is_in(noun, "records"):
        return _for_another(scene, bounds, phrase, earlier)
    if scene.is_in(noun, "speakers"):
        return _speaker(scene, bounds, phrase, earlier)
    if scene.tokens[noun].text[:1].isupper():
        return _capitalised(scene, first, head, phrase)
    if head - first <= _PLAIN and _opens_phrase(scene, first, phrase):
        return printed(scene, first, head, phrase)
    return None


def _opens_phrase(scene: Scene, first: int, phrase: Span) -> bool:
    """Whether the words are but a noun phrase: with an article or a capital, without a verb."""
    has_article = phrase.start < scene.tokens[first].span.start
    words = range(first, scene.index_at(phrase.end))
    opening = scene.mention_at(first)
    is_subject = opening is not None and opening.text == opening.name and len(words) > 1
    if is_subject or any(_is_no_noun(scene, index) for index in words):
        return False
    return has_article or scene.tokens[first].text[:1].isupper()


def _is_no_noun(scene: Scene, index: int) -> bool:
    lists = ("finite", "auxiliaries", "pronouns", "clause-openers", "articles")
    return scene.word(index) == "and" or any(scene.is_in(index, words) for words in lists)


def _pronoun(scene: Scene, index: int, earlier: Sequence[Source]) -> Source | None:
    span = scene.span(index, index + 1)
    mention = scene.mention_at(index)
    if mention is not None and mention.kind in SPEAKING:
        return from_mention(mention, span)
    kinds = _ANTECEDENTS.get(scene.word(index), frozenset())
    return again(span, next((s for s in reversed(earlier) if s.kind in kinds), None))


def _medium(
    scene: Scene, bounds: tuple[int, int, int], phrase: Span, earlier: Sequence[Source]
) -> Source | None:
    """Media: by the name beside the noun, else the state's own where it is said to be that."""
    first, head, _ = bounds
    named = [m for m in scene.mentions_in(first, head) if m.kind == "source"]
    if named:
        return from_mention(scene.short_form(named[-1]), phrase)
    if any(scene.is_in(index, "state-owned") for index in range(first, head)):
        return _state_medium(scene, first, head, phrase)
    return _speaker(scene, bounds, phrase, earlier)


def _state_medium(scene: Scene, first: int, head: int, phrase: Span) -> Source:
    """The state's own medium that the document names, else the words."""
    worded = replace(printed(scene, first, head, phrase), kind="source")
    agency = scene.agency or scene.medium(first, head)
    if agency is not None:
        return replace(worded, name=agency.name, entity=agency.entity)
    if scene.demonym is None or scene.word(head - 1) not in {"media", "press", "agency"}:
        return worded
    named = any(m.kind in {"state", "demonym"} for m in scene.mentions_in(first, head))
    return worded if named else replace(worded, name=f"{scene.demonym} state media")


def _for_another(
    scene: Scene, bounds: tuple[int, int, int], phrase: Span, earlier: Sequence[Source]
) -> Source | None:
    """The body that a spokesman speaks for, or whose report or statement it is."""
    first, head, last = bounds
    within, after = scene.mentions_in(first, head), scene.mentions_in(head, last)
    named = [m for m in within if m.kind in {"body", "source", "person"}][-1:]
    named += [m for m in after if m.kind in {"body", "source", "person"}][:1]
    if named:
        return from_mention(named[0], phrase)
    if last - head > 1 and scene.word(head) in {"for", "from", "by", "of", "on"}:
        inner = read_source(scene, head + 1, last, earlier)
        if inner is not None:
            return replace(inner, phrase=phrase)
    if first == head - 1 and earlier and phrase.start < scene.tokens[first].span.start:
        return again(phrase, earlier[-1])
    return _of_same(scene, first, head, phrase, earlier) or printed(scene, first, head, phrase)


def _of_same(
    scene: Scene, first: int, head: int, phrase: Span, earlier: Sequence[Source]
) -> Source | None:
    """The earlier body that "a ministry official" or "an army spokesman" belongs to."""
    noun = scene.word(first)
    if head - first != 2 or noun not in _BODY_NOUNS:
        return None
    # An official of some military need not be of the one that spoke: its name must say the noun.
    named = [source for source in earlier if noun in source.name.casefold().split()]
    return again(phrase, same_noun(scene, noun, named))


def _speaker(
    scene: Scene, bounds: tuple[int, int, int], phrase: Span, earlier: Sequence[Source]
) -> Source | None:
    first, head, last = bounds
    is_definite = scene.document.text[phrase.start : phrase.start + 4].lower() == "the "
    if is_definite and first == head - 1:
        known = again(phrase, same_noun(scene, scene.word(first), earlier))
        if known is not None:
            return known
    if scene.word(head - 1) in {"official", "officials", "officer", "officers"}:
        body = _of_same(scene, first, head, phrase, earlier)
        if body is not None:
            return body
    return printed(scene, first, last, phrase)


def _capitalised(scene: Scene, first: int, head: int, phrase: Span) -> Source:
    start = head - 1
    while (
        start > first
        and not scene.is_in(start - 1, "auxiliaries")
        and scene.tokens[start - 1].text[:1].isupper()
        and not (head - start > 1 and _is_rank(scene, start - 1))
    ):
        start -= 1
    return replace(printed(scene, start, head, phrase), kind="name")


def _is_rank(scene: Scene, index: int) -> bool:
    """Whether a person's name may follow: "Example Office Spokesman Jane Doe"."""
    return scene.is_in(index, "spokesmen") or scene.is_in(index, "speakers")
