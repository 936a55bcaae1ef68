"""Finds the words that name an event: verbs, event nouns and nouns that point back to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.extract.clauses import clause, share
from dateline.extract.reading import Reading
from dateline.model import BlockKind, Rule, Span

_REACH = 110  # characters in which the objects of a trigger stand; past it come other phrases
_PARTICIPLES = ("ed", "t", "wn", "en", "sunk")
_NEAR = 60  # characters between a light verb and its noun


class Voice(StrEnum):
    """Where the actor of a trigger stands."""

    ACTIVE = "active"
    PASSIVE = "passive"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that name an event in one sentence.

    Attributes:
        rule: The rule that matched.
        span: The words.
        sentence: Index of the sentence.
        zone: The stretch of the sentence that the trigger governs.
        voice: Active or passive verb, or noun.
        governor: The light verb that carries an event noun ("conducted"), or None.
        points_back: Whether it is a bare noun that names an event told before.
    """

    rule: Rule
    span: Span
    sentence: int
    zone: Span
    voice: Voice
    governor: Span | None = None
    points_back: bool = False

    @property
    def type(self) -> str:
        """The event type."""
        return str(self.rule.values["type"])

    @property
    def verb(self) -> Span:
        """The verb that tells who, when and how: the governor's where there is one."""
        return self.governor or self.span


def find_triggers(reading: Reading) -> tuple[Trigger, ...]:
    """The triggers of all sentences, in text order; two of one type never overlap."""
    return tuple(
        trigger
        for index in range(len(reading.analysis.sentences))
        for trigger in _in_sentence(reading, index)
    )


def _in_sentence(reading: Reading, index: int) -> Iterator[Trigger]:
    sentence = reading.sentence(index).span
    cuts = reading.grammar.cuts(reading.text, sentence.start, sentence.end)
    found = []
    for rule in reading.triggers:
        for match in rule.pattern.finditer(reading.text, sentence.start, sentence.end):
            word = Span(*match.span())
            if _is_part(reading.text, word):
                continue
            zone = clause(reading.text, sentence, cuts, word)
            trigger = Trigger(rule, word, index, zone, Voice.ACTIVE)
            read = _read(reading, trigger)
            if read is not None:
                found.append(read)
    yield from _shared(reading, _without_overlap(found))


def _is_part(text: str, word: Span) -> bool:
    """Whether a hyphen makes the word part of a longer one: "submarine-launched"."""
    return text[word.start - 1 : word.start] == "-" or text[word.end : word.end + 1] == "-"


def _read(reading: Reading, trigger: Trigger) -> Trigger | None:
    """`trigger` with its voice and governor; None where the words name no event."""
    values = trigger.rule.values
    end = reading.sentence(trigger.sentence).span.end
    if "next" in values and not reading.begins(values["next"], trigger.span.end, end):
        return None
    if "not_next" in values and reading.begins(values["not_next"], trigger.span.end, end):
        return None
    return (
        _read_verb(reading, trigger) if values["form"] == "verb" else _read_noun(reading, trigger)
    )


# ---------------------------------------------------------------- verbs


def _read_verb(reading: Reading, trigger: Trigger) -> Trigger | None:
    left = _left(reading, trigger)
    if _is_nominal(reading, trigger, left) or not _is_told(reading, trigger, left):
        return None
    passive = reading.grammar.follows("passive", left)
    voice = _voice(reading, trigger, passive=passive)
    return None if voice is None else replace(trigger, voice=voice)


def _voice(reading: Reading, trigger: Trigger, *, passive: bool) -> Voice | None:
    """The voice under which the conditions on objects hold; None where they hold under none."""
    values, word, zone = trigger.rule.values, trigger.span, trigger.zone
    right = (word.end, direct_end(reading, trigger))
    left = (max(zone.start, word.start - _REACH), word.start)
    usual = Voice.PASSIVE if passive else Voice.ACTIVE
    if "without" in values and reading.has(values["without"], *(left if passive else right)):
        return None
    if "object" not in values:
        return usual
    if reading.has(values["object"], *right):
        return usual
    if not reading.has(values["object"], *left):
        return None
    if values.get("subject_object"):
        return Voice.ACTIVE
    is_participle = reading.text[word.start : word.end].endswith(_PARTICIPLES)
    return Voice.PASSIVE if passive or is_participle else None


def direct_end(reading: Reading, trigger: Trigger) -> int:
    """Where the direct object of a verb must end: at the first preposition that is not its own."""
    start = trigger.span.end
    end = min(trigger.zone.end, start + _REACH)
    for match in reading.grammar.before["indirect"].pattern.finditer(reading.text, start, end):
        if reading.text[start : match.start()].strip():
            return match.start()
    return end


def _is_nominal(reading: Reading, trigger: Trigger, left: str) -> bool:
    """Whether a form that is verb and noun stands as a noun: "the tests", "its launch"."""
    word = reading.text[trigger.span.start : trigger.span.end].lower()
    is_participle = word.endswith(("ed", "ing"))
    return reading.grammar.follows("article" if is_participle else "nominal", left)


def _is_told(reading: Reading, trigger: Trigger, left: str) -> bool:
    """Whether the verb tells of an occasion: no habit, condition, ability or bare purpose."""
    grammar = reading.grammar
    if _follows_any(reading, left, ("modal", "habit", "condition", "aim")):
        return False
    if not grammar.follows("infinitive", left):
        return True
    if grammar.follows("intent", left):
        return True
    kind = reading.sentence(trigger.sentence).kind
    return kind == BlockKind.HEADLINE and _follows_name(reading, trigger)


def _follows_name(reading: Reading, trigger: Trigger) -> bool:
    """Whether only "to" parts the verb from a name: "Country to Launch Satellite"."""
    gaps = [
        reading.text[mention.span.end : trigger.span.start]
        for mention in reading.mentions[trigger.sentence]
        if mention.span.end <= trigger.span.start
    ]
    return bool(gaps) and gaps[-1].strip().lower() == "to"


def _follows_any(reading: Reading, left: str, names: Iterable[str]) -> bool:
    return any(reading.grammar.follows(name, left) for name in names)


def _left(reading: Reading, trigger: Trigger) -> str:
    start = reading.sentence(trigger.sentence).span.start
    return reading.text[start : trigger.span.start]


# ---------------------------------------------------------------- nouns


def _read_noun(reading: Reading, trigger: Trigger) -> Trigger | None:
    values = trigger.rule.values
    left = _left(reading, trigger)
    if not _has_objects(reading, trigger) or _follows_any(
        reading, left, ("none", "infinitive", "modal")
    ):
        return None
    if values.get("bare"):
        if not reading.grammar.follows("definite", left):
            return None
        return replace(trigger, voice=Voice.NOUN, points_back=True)
    trigger = replace(trigger, voice=Voice.NOUN, governor=_governor(reading, trigger))
    return trigger if _is_occasion(reading, trigger, left) else None


def _has_objects(reading: Reading, trigger: Trigger) -> bool:
    values, end = trigger.rule.values, trigger.zone.end
    start = trigger.span.end
    if "without" in values and reading.has(values["without"], start, min(end, start + _REACH)):
        return False
    if "object" not in values:
        return True
    if values.get("of"):
        end = min(end, start + _NEAR)
    return reading.has(values["object"], start, end)


def _governor(reading: Reading, trigger: Trigger) -> Span | None:
    """The light verb of a noun: left of it, or right of it where the noun is the subject."""
    pattern, between = reading.classes["doing"].pattern, reading.grammar.before
    start, text = max(trigger.zone.start, trigger.span.start - _NEAR), reading.text
    for match in reversed(list(pattern.finditer(text, start, trigger.span.start))):
        if between["modifiers"].pattern.fullmatch(text, match.end(), trigger.span.start):
            return Span(*match.span())
    end = min(trigger.zone.end, trigger.span.end + _NEAR)
    for match in pattern.finditer(text, trigger.span.end, end):
        if between["then-verb"].pattern.fullmatch(text, trigger.span.end, match.start()):
            return Span(*match.span())
    return None


def _is_occasion(reading: Reading, trigger: Trigger, left: str) -> bool:
    """Whether the noun tells of one occasion and is no topic: "missile tests" alone is one."""
    grammar = reading.grammar
    if _follows_any(reading, left, ("aim", "condition")):
        return False
    words = reading.text[trigger.span.start : trigger.span.end]
    counted = grammar.follows("counted", left)
    dated = any(
        trigger.zone.contains(time.evidence.span) for time in reading.times[trigger.sentence]
    )
    watched = reading.has(["watching"], trigger.zone.start, trigger.span.start)
    if trigger.governor is not None or counted or dated or watched:
        return True
    plain, plural = bool(trigger.rule.values.get("plain")), words.lower().endswith("s")
    if plural and not (plain and left):
        return False
    if plain and (not left or grammar.follows("nominal", left)):
        return True
    return grammar.follows("possessed", left)


# ---------------------------------------------------------------- together


def _without_overlap(found: Sequence[Trigger]) -> list[Trigger]:
    """At one place and type the trigger that says most: full before bare, then the longest."""
    kept: list[Trigger] = []
    for trigger in sorted(found, key=lambda t: (t.points_back, -len(t.span), t.span)):
        clash = (other for other in kept if other.type == trigger.type and _touch(other, trigger))
        if next(clash, None) is None:
            kept.append(trigger)
    return sorted(kept, key=lambda t: (t.span, t.type))


def _touch(left: Trigger, right: Trigger) -> bool:
    """Whether two triggers share words: those of a noun and its light verb count."""
    spans = [(left.span, right.span), (left.verb, right.verb), (left.span, right.verb)]
    return any(a.overlaps(b) for a, b in [*spans, (left.verb, right.span)])


def _shared(reading: Reading, triggers: Sequence[Trigger]) -> Iterator[Trigger]:
    """The triggers with the zones that remain to each where several stand in one clause."""
    spans = [trigger.verb if trigger.governor else trigger.span for trigger in triggers]
    for trigger in triggers:
        own = Span(
            min(trigger.span.start, trigger.verb.start), max(trigger.span.end, trigger.verb.end)
        )
        others = sorted({span for span in spans if not span.overlaps(own)})
        yield replace(trigger, zone=share(reading.text, trigger.zone, own, others))
