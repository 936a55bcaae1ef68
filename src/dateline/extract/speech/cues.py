"""Cues in a sentence, and what follows them before the content begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.speech.scene import Scene
from dateline.extract.speech.source import Source
from dateline.extract.speech.sources import source_after
from dateline.model import BlockKind, Rule, Span, TimeMention

_BE = {"is", "are", "was", "were", "be", "been", "being", "get", "got"}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute.

    Attributes:
        span: Where they stand.
        rule: The rule that matched them.
        first: Index of their first token.
        last: Index of the token after them.
    """

    span: Span
    rule: Rule
    first: int
    last: int

    @property
    def shape(self) -> str:
        """Where source and content stand; see `cues.toml`."""
        return str(self.rule.values["shape"])

    @property
    def deed(self) -> str:
        """What the source does by these words: say, order, deny, ...; see `cues.toml`."""
        return str(self.rule.values["class"])


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands between a cue or its source and the content: "on Friday in a statement that".

    Attributes:
        index: Index of the first token after it.
        spoke: When the source spoke, where it says so.
        via: Who carried the words, where it says so.
    """

    index: int
    spoke: TimeMention | None = None
    via: Source | None = None


def find_cues(scene: Scene, rules: Sequence[Rule]) -> tuple[Cue, ...]:
    """The cues of the sentence in order; where two overlap, the first rule's stays."""
    found: list[Cue] = []
    for cue in _matches(scene, rules):
        if not any(cue.span.overlaps(other.span) for other in found):
            found.append(cue)
    return tuple(sorted(found, key=lambda cue: cue.span.start))


def _matches(scene: Scene, rules: Sequence[Rule]) -> Iterator[Cue]:
    span = scene.sentence.span
    for rule in rules:
        if rule.values["shape"] == "tail" or not _may_match(scene, rule):
            continue
        for match in rule.pattern.finditer(scene.document.text, span.start, span.end):
            cue = _cue(scene, match, rule)
            if cue.shape != "verb" or _is_said(scene, cue):
                yield cue


def _may_match(scene: Scene, rule: Rule) -> bool:
    """Whether a word begins as the rule's do: far cheaper than to try its pattern."""
    openings = scene.lexicon.get(f"cue {rule.name}")
    return openings is None or not openings.isdisjoint(scene.openings)


def _cue(scene: Scene, match: re.Match[str], rule: Rule) -> Cue:
    inside = [
        index
        for index, token in enumerate(scene.tokens)
        if match.start() < token.span.end and token.span.start < match.end()
    ]
    return Cue(Span(*match.span()), rule, inside[0], inside[-1] + 1)


def _is_said(scene: Scene, cue: Cue) -> bool:
    """Whether the verb is active and neither negated nor only wished for."""
    if (cue.first > 0 and scene.mention_at(cue.first) is not None) or _is_noun(scene, cue):
        return False
    # Headlines are written in the present tense: "Plan Demanded", "Leader Praised" are passive.
    is_headline = scene.sentence.kind is BlockKind.HEADLINE
    if is_headline and scene.word(cue.first).endswith("ed"):
        return False
    index = cue.first - 1
    refused = False
    while scene.is_in(index, "auxiliaries") or scene.is_in(index, "refusals"):
        refused = refused or scene.is_in(index, "refusals")
        index -= 1
    if refused:
        return False
    is_passive = scene.word(index) in _BE or (
        scene.word(index).endswith("ly") and (scene.word(index - 1) in _BE)
    )
    return not is_passive or scene.word(cue.first).endswith("ing")


def _is_noun(scene: Scene, cue: Cue) -> bool:
    """Whether a word such as "claims" or "orders" is a noun here.

    As a verb it stands right behind its subject.
    """
    if not scene.is_in(cue.first, "nouns-or-verbs"):
        return False
    if scene.word(cue.last) in {"of", ",", "."}:
        return True
    mention = scene.mention_to(cue.first) if cue.first > 0 else None
    subjects = ("pronouns", "speakers", "spokesmen", "media")
    return mention is None and not any(scene.is_in(cue.first - 1, words) for words in subjects)


def read_tail(scene: Scene, index: int, rules: Sequence[Rule], earlier: Sequence[Source]) -> Tail:
    """What stands from token `index` on before the content begins."""
    tail = Tail(index)
    while True:
        step = _time(scene, tail) or _phrase(scene, tail, rules, earlier)
        if step is None:
            break
        tail = step
    if scene.word(tail.index) == "that" and scene.word(tail.index + 1) not in {",", "."}:
        return Tail(tail.index + 1, tail.spoke, tail.via)
    return tail


def _time(scene: Scene, tail: Tail) -> Tail | None:
    index = tail.index
    opener = scene.word(index)
    if scene.time_at(index) is None and scene.is_in(index, "prepositions"):
        index += 1
    time = scene.time_at(index)
    if time is None:
        return None
    while scene.time_at(index) is time:
        index += 1
    # "said Friday's test failed" does not say when it was said.
    is_possessive = scene.tokens[index - 1].span.end > time.evidence.span.end
    if is_possessive or (opener == "in" and not _is_spoken(scene, index)):
        return None
    return Tail(index, tail.spoke or time, tail.via)


def _is_spoken(scene: Scene, index: int) -> bool:
    """Whether "said in 2013" tells of the speaking: only where a clause or the end follows."""
    return scene.is_in(index, "pronouns") or scene.word(index) in {"", "that", ",", ".", "after"}


def _phrase(
    scene: Scene, tail: Tail, rules: Sequence[Rule], earlier: Sequence[Source]
) -> Tail | None:
    if tail.index >= len(scene.tokens):
        return None
    start, end = scene.tokens[tail.index].span.start, scene.sentence.span.end
    for rule in rules:
        match = rule.pattern.match(scene.document.text, start, end)
        if rule.values["shape"] != "tail" or match is None:
            continue
        index = scene.index_at(match.end() - 1) + 1
        found = source_after(scene, index, earlier) if rule.values.get("relay") else None
        if found is not None:
            return Tail(found[1], tail.spoke, found[0])
        return Tail(index, tail.spoke, tail.via)
    return None
