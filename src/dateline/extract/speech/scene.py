"""A sentence with the names, times and quotations that stand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dateline.extract.analysis import Mention, Sentence, Token
from dateline.extract.quotations import Quotation
from dateline.extract.syntax import Forest, Tree, lists_of
from dateline.lang import Language
from dateline.model import Document, Span, TimeMention

_OPENING = 3  # letters; no cue begins with a shorter word
_STATES = frozenset({"state", "demonym"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence and what is known of it; positions count its tokens.

    Attributes:
        document: The document.
        sentence: The sentence.
        mentions: The names in it, in order.
        times: The time expressions in it, in order.
        quotations: The quotations that touch it, in order.
        lexicon: The language's word lists as sets, and under `cue NAME` how cues begin.
        openings: The first three letters of its words, in lower case.
        number: Index of the sentence.
        forest: The document's trees.
        agency: The medium that the document calls a state's own, or None.
        media: A medium of each state, by the state's id, as in "the North's agency".
        state: The state that the document names most often, or None.
        demonym: How the document words that state as an adjective, or None.
    """

    document: Document
    sentence: Sentence
    mentions: tuple[Mention, ...]
    times: tuple[TimeMention, ...]
    quotations: tuple[Quotation, ...]
    lexicon: Mapping[str, frozenset[str]]
    openings: frozenset[str]
    number: int
    forest: Forest
    agency: Mention | None = None
    media: Mapping[str, Mention] = field(default_factory=dict)
    state: str | None = None
    demonym: str | None = None

    @property
    def tree(self) -> Tree:
        """The sentence's tree."""
        return self.forest.tree(self.number)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.sentence.tokens

    def word(self, index: int) -> str:
        """The token in lower case; an empty string before the first and after the last."""
        return self.tokens[index].text.lower() if 0 <= index < len(self.tokens) else ""

    def is_in(self, index: int, words: str) -> bool:
        """Whether the token belongs to the language's word list `words`."""
        return self.word(index) in self.lexicon[words]

    def index_at(self, offset: int) -> int:
        """Index of the first token that ends after `offset`, which may be one past the last."""
        return next(
            (i for i, token in enumerate(self.tokens) if token.span.end > offset),
            len(self.tokens),
        )

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens `first` to before `last`."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def text(self, first: int, last: int) -> str:
        """The text of tokens `first` to before `last`."""
        span = self.span(first, last)
        return self.document.text[span.start : span.end]

    def time_at(self, index: int) -> TimeMention | None:
        """The time expression that holds the token."""
        if not 0 <= index < len(self.tokens):
            return None
        span = self.tokens[index].span
        return next((time for time in self.times if time.evidence.span.overlaps(span)), None)

    def mention_at(self, index: int) -> Mention | None:
        """The mention that holds the token."""
        if not 0 <= index < len(self.tokens):
            return None
        span = self.tokens[index].span
        return next((mention for mention in self.mentions if mention.span.overlaps(span)), None)

    def mention_to(self, last: int) -> Mention | None:
        """The mention that ends where token `last` begins."""
        mention = self.mention_at(last - 1)
        if mention is None or mention.span.end != self.tokens[last - 1].span.end:
            return None
        return mention

    def mentions_in(self, first: int, last: int) -> list[Mention]:
        """The mentions that touch tokens `first` to before `last`."""
        if first >= last:
            return []
        span = self.span(first, last)
        return [mention for mention in self.mentions if span.overlaps(mention.span)]

    def is_generic(self, mention: Mention) -> bool:
        """Whether it is "state media" or the like, which the document may name elsewhere."""
        words = mention.text.split()
        owned = any(word.lower() in self.lexicon["state-owned"] for word in words)
        return owned and words[-1] in self.lexicon["media"]

    def short_form(self, mention: Mention) -> Mention:
        """The abbreviation in brackets that follows the name, which settles whose name it is."""
        index = self.index_at(mention.span.end)
        inner = self.mention_at(index + 1)
        if self.word(index) != "(" or self.word(index + 2) != ")" or inner is None:
            return mention
        return inner if inner.kind in {"source", "body"} else mention

    def medium(self, first: int, last: int) -> Mention | None:
        """The medium of the state that tokens `first` to before `last` name, or of `state`."""
        named = [m.entity for m in self.mentions_in(first, last) if m.kind in _STATES]
        state = next(iter(named), self.state)
        return None if state is None else self.media.get(state)

    def is_city(self, mention: Mention) -> bool:
        """Whether it is the city in capitals that a wire report opens with."""
        opens = mention.span.start == self.sentence.span.start
        return opens and len(mention.text) > 4 and mention.text.isalpha() and mention.text.isupper()

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the character."""
        return next((q for q in self.quotations if q.span.start <= offset < q.span.end), None)


def make_lexicon(language: Language) -> dict[str, frozenset[str]]:
    """The word lists of a language as sets, and how the words of each cue begin."""
    lexicon = {name: frozenset(words) for name, words in language.words.items()}
    lexicon.update(lists_of(language))
    for rule in language.rules["cues"]:
        if "stems" in rule.values:
            openings = frozenset(stem[:_OPENING] for stem in rule.values["stems"])
            lexicon[f"cue {rule.name}"] = openings
    return lexicon


def scenes(
    document: Document,
    sentences: Sequence[Sentence],
    known: tuple[Sequence[Mention], Sequence[TimeMention], Sequence[Quotation]],
    lexicon: Mapping[str, frozenset[str]],
    forest: Forest,
) -> tuple[Scene, ...]:
    """One scene a sentence; `known` is the document's mentions, times and quotations."""
    stage = tuple(_scenes(document, sentences, known, lexicon, forest))
    agency, media = _find_agency(stage), dict(_find_media(stage))
    named = Counter(
        mention.entity
        for scene in stage
        for mention in scene.mentions
        if mention.kind in _STATES and not scene.is_city(mention)
    )
    state = max(named, key=lambda entity: named[entity], default=None)
    demonym = _find_demonym(stage, state)
    return tuple(
        replace(scene, agency=agency, media=media, state=state, demonym=demonym) for scene in stage
    )


def _scenes(
    document: Document,
    sentences: Sequence[Sentence],
    known: tuple[Sequence[Mention], Sequence[TimeMention], Sequence[Quotation]],
    lexicon: Mapping[str, frozenset[str]],
    forest: Forest,
) -> Iterator[Scene]:
    mentions, times, quotations = known
    for number, sentence in enumerate(sentences):
        span = sentence.span
        yield Scene(
            document,
            sentence,
            tuple(mention for mention in mentions if span.overlaps(mention.span)),
            tuple(time for time in times if span.overlaps(time.evidence.span)),
            tuple(quotation for quotation in quotations if span.overlaps(quotation.span)),
            lexicon,
            frozenset(token.text[:_OPENING].lower() for token in sentence.tokens),
            number,
            forest,
        )


def _find_demonym(stage: Sequence[Scene], state: str | None) -> str | None:
    """The first adjective for the state: English forms them from the name by an ending."""
    for scene in stage:
        for mention in scene.mentions:
            is_longer = mention.text != mention.name and mention.text.startswith(mention.name)
            if mention.entity == state and mention.kind in _STATES and is_longer:
                return mention.text
    return None


def _find_agency(stage: Sequence[Scene]) -> Mention | None:
    """The first medium that stands right after "state", "official", ..., as in "state-run X"."""
    for scene in stage:
        for named in scene.mentions:
            first = scene.index_at(named.span.start)
            words = range(max(0, first - 5), first)
            mention = scene.short_form(named)
            if mention.kind != "source" or scene.is_generic(mention):
                continue
            if any(scene.is_in(i, "state-owned") for i in words):
                return mention
    return None


def _find_media(stage: Sequence[Scene]) -> Iterator[tuple[str, Mention]]:
    """Media that stand right after the state that they belong to."""
    for scene in stage:
        for owner, mention in pairwise(scene.mentions):
            between = scene.document.text[owner.span.end : mention.span.start].split()
            owns = owner.kind in _STATES and between[:1] in (["'s"], ["’s"])
            is_medium = mention.kind == "source" and not scene.is_generic(mention)
            if owns and owner.entity and is_medium and len(between) < 4:
                yield owner.entity, mention
