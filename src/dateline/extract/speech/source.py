"""A source, and when two mentions are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.extract.analysis import Mention
from dateline.extract.speech.scene import Scene
from dateline.model import Span


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


def from_mention(mention: Mention, phrase: Span | None = None) -> Source:
    """A known name as a source."""
    return Source(mention.span, phrase or mention.span, mention.name, mention.kind, mention.entity)


def printed(scene: Scene, first: int, last: int, phrase: Span) -> Source:
    """A source printed as worded, but with the full name of a state that owns it."""
    span = scene.span(first, last)
    text = scene.text(first, last)
    owner = scene.mention_at(first)
    if owner is not None and owner.kind in {"state", "demonym"}:
        possessive = scene.document.text[owner.span.end : owner.span.end + 2] in {"'s", "’s"}
        if possessive and owner.span.start == span.start:
            text = owner.name + text[len(owner.text) :]
    return Source(span, phrase, text, "phrase")


def in_full(source: Source | None, earlier: Sequence[Source]) -> Source | None:
    """With the full name that an earlier source has, where one word of it stands here."""
    if source is None or source.entity is not None or source.kind not in {"person", "name"}:
        return source
    word = source.name.casefold()
    for other in reversed(earlier):
        names = other.name.casefold().split()
        if other.kind in {"person", "name"} and len(names) > 1 and word in (names[0], names[-1]):
            return replace(source, name=other.name, entity=other.entity)
    return source


def again(span: Span, source: Source | None) -> Source | None:
    """The source where other words stand for it."""
    return None if source is None else replace(source, span=span, phrase=span, is_inserted=False)


_KINDS = {
    "agency": "source", "newspaper": "source", "paper": "source", "daily": "source",
    "broadcaster": "source", "media": "source",
    "countries": "state", "country": "state", "sides": "state", "allies": "state",
}  # fmt: skip


def same_noun(scene: Scene, noun: str, earlier: Sequence[Source]) -> Source | None:
    """The last source that "the `noun`" can mean; None where two bodies could be meant."""
    armed = scene.lexicon["armed"]
    words = armed if noun in {"military", "army"} else frozenset({noun})
    fitting = [source for source in earlier if _may_be(noun, words, source)]
    bodies = {source.key for source in fitting if source.kind == "body"}
    return fitting[-1] if fitting and len(bodies) < 2 else None


def _may_be(noun: str, words: frozenset[str], source: Source) -> bool:
    by_word = not words.isdisjoint(source.name.casefold().split())
    return by_word or source.kind == _KINDS.get(noun)
