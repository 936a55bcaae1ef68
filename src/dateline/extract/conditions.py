"""What a trigger rule wants in the sentence of its words, or near it."""

from __future__ import annotations

from dateline.extract.reading import Reading
from dateline.extract.trace import Why
from dateline.extract.trigger import Trigger, drop

_NEARBY = 2  # sentences back in which the subject of a report is still the same


def fits_sentence(reading: Reading, trigger: Trigger) -> bool:
    """Whether the classes that the rule wants, or bars, stand in the sentence or nearby."""
    values, index = trigger.rule.values, trigger.sentence
    here = reading.sentence(index).span
    if reading.has(values.get("not_in_sentence", ()), here.start, here.end):
        drop(reading, trigger, Why.BARRED_IN_SENTENCE, values["not_in_sentence"])
        return False
    if "in_sentence" in values and not reading.has(values["in_sentence"], here.start, here.end):
        drop(reading, trigger, Why.WANTED_IN_SENTENCE, values["in_sentence"])
        return False
    if "nearby" not in values:
        return True
    first = reading.sentence(max(0, index - _NEARBY)).span
    last = reading.sentence(min(len(reading.analysis.sentences) - 1, index + 1)).span
    is_near = reading.has(values["nearby"], first.start, last.end)
    if not is_near:
        drop(reading, trigger, Why.WANTED_NEARBY, values["nearby"])
    return is_near
