"""Whether a verb tells of an occasion, and in which voice."""

from __future__ import annotations

from dataclasses import replace

from dateline.extract.heads import clause_of, is_noun, undergoing
from dateline.extract.reading import Reading
from dateline.extract.trace import Why
from dateline.extract.trigger import (
    REACH,
    Trigger,
    Voice,
    direct_end,
    drop,
    following,
    is_supposed,
    left_of,
)
from dateline.model import BlockKind

_PARTICIPLES = ("ed", "t", "wn", "en", "sunk")


def read_verb(reading: Reading, trigger: Trigger) -> Trigger | None:
    """`trigger` with its voice; None where the verb tells of no occasion."""
    left = left_of(reading, trigger)
    # What needs no tree comes first: most words that may be triggers are none.
    if not _may_have_object(reading, trigger):
        return drop(reading, trigger, Why.NO_OBJECT, trigger.rule.values["object"])
    if not is_told(reading, trigger, left):
        return None
    nominal = is_noun(reading, trigger)
    if nominal or (nominal is None and _is_nominal(reading, trigger, left)):
        return drop(reading, trigger, Why.A_NOUN)
    is_gerund = reading.text[trigger.span.start : trigger.span.end].endswith("ing")
    if is_gerund and reading.grammar.follows("in-doing", left):
        return drop(reading, trigger, Why.UNTOLD, ["in-doing"])
    passive = not is_gerund and reading.grammar.follows("passive", left)
    passive = passive or _is_headline_passive(reading, trigger)
    voice = _voice(reading, trigger, passive=passive)
    if voice is None:
        return drop(reading, trigger, Why.OTHER_OBJECT, trigger.rule.values.get("object", ()))
    return replace(trigger, voice=voice)


def _may_have_object(reading: Reading, trigger: Trigger) -> bool:
    """Whether the sentence has a word for what the rule wants as object."""
    wanted, sentence = trigger.rule.values.get("object"), reading.sentence(trigger.sentence).span
    if wanted is None or reading.has(wanted, sentence.start, sentence.end):
        return True
    return reading.points_to(wanted, sentence.start, sentence.end)


def _is_headline_passive(reading: Reading, trigger: Trigger) -> bool:
    """Whether a headline leaves out the auxiliary: "Drill Denounced by Party"."""
    sentence = reading.sentence(trigger.sentence)
    if sentence.kind != BlockKind.HEADLINE:
        return False
    word = reading.text[trigger.span.start : trigger.span.end]
    rest = reading.text[trigger.span.end : sentence.span.end]
    return (
        word.endswith("ed") and reading.grammar.before["no-object"].pattern.match(rest) is not None
    )


def _voice(reading: Reading, trigger: Trigger, *, passive: bool) -> Voice | None:
    """The voice under which the conditions on objects hold; None where they hold under none."""
    values, word = trigger.rule.values, trigger.span
    right = (word.end, direct_end(reading, trigger))
    left = (_left_edge(reading, trigger), word.start)
    usual = Voice.PASSIVE if passive else Voice.ACTIVE
    barred = "without" in values and reading.has(values["without"], *(left if passive else right))
    if barred or ("to" in values and not reading.has(values["to"], word.end, trigger.zone.end)):
        return None
    if "object" not in values:
        return usual
    voice = _voice_of_objects(reading, trigger)
    if voice is None and reading.has(values["object"], *right):
        return usual
    return voice or _voice_before(reading, trigger, left, passive=passive)


def _voice_before(
    reading: Reading, trigger: Trigger, left: tuple[int, int], *, passive: bool
) -> Voice | None:
    """The voice where the object stands before the verb."""
    values, word = trigger.rule.values, trigger.span
    if not reading.has(values["object"], *left):
        return None
    if values.get("subject_object"):
        return Voice.ACTIVE
    is_participle = reading.text[word.start : word.end].endswith(_PARTICIPLES)
    is_reduced = is_participle and not values.get("full_passive")
    return Voice.PASSIVE if passive or is_reduced else None


def _voice_of_objects(reading: Reading, trigger: Trigger) -> Voice | None:
    """The voice under which what undergoes the verb is as the rule wants it, by the tree."""
    clause, values = clause_of(reading, trigger), trigger.rule.values
    if clause is None or (values.get("full_passive") and clause.is_reduced):
        return None
    phrases = [(span.start, span.end) for span in undergoing(reading, clause, trigger)]
    if any(reading.has(values.get("without", ()), *phrase) for phrase in phrases):
        return None
    wanted = values["object"]
    if not any(reading.has(wanted, *p) or reading.stands_for(wanted, *p) for p in phrases):
        return None
    return Voice.PASSIVE if clause.is_passive else Voice.ACTIVE


def _left_edge(reading: Reading, trigger: Trigger) -> int:
    """Where the subject may begin: a relative clause has it before its pronoun."""
    start = reading.sentence(trigger.sentence).span.start
    edge = trigger.zone.start
    if reading.grammar.follows("opens-relative", reading.text[start:edge]):
        edge = max(start, edge - REACH)
    return max(edge, trigger.span.start - REACH)


def _is_nominal(reading: Reading, trigger: Trigger, left: str) -> bool:
    """Whether a form that is verb and noun stands as a noun: "the tests", "its launch"."""
    word = reading.text[trigger.span.start : trigger.span.end].lower()
    is_participle = word.endswith(("ed", "ing"))
    return reading.grammar.follows("article" if is_participle else "nominal", left)


def is_told(reading: Reading, trigger: Trigger, left: str) -> bool:
    """Whether the verb tells of an occasion: no habit, condition, ability or bare purpose."""
    grammar = reading.grammar
    able = trigger.rule.values.get("able") and grammar.follows("able", left)
    barring = ("habit", "condition", "aim") if able else ("modal", "habit", "condition", "aim")
    bar = following(reading, left, barring)
    if bar is not None:
        drop(reading, trigger, Why.UNTOLD, [bar])
        return False
    if not grammar.follows("infinitive", left):
        supposed = is_supposed(reading, trigger)
        if supposed:
            drop(reading, trigger, Why.SUPPOSED)
        return not supposed
    if grammar.follows("intent", left):
        return True
    kind = reading.sentence(trigger.sentence).kind
    is_told = kind == BlockKind.HEADLINE and _follows_name(reading, trigger)
    if not is_told:
        drop(reading, trigger, Why.INFINITIVE, ["infinitive"])
    return is_told


def _follows_name(reading: Reading, trigger: Trigger) -> bool:
    """Whether only "to" parts the verb from a name: "Country to Launch Satellite"."""
    gaps = [
        reading.text[mention.span.end : trigger.span.start]
        for mention in reading.mentions[trigger.sentence]
        if mention.span.end <= trigger.span.start
    ]
    return bool(gaps) and gaps[-1].strip().lower() == "to"
