"""Whether the trigger rules of a pack read their own examples, and leave their counterexamples."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateline.extract.analysis import Analysis
from dateline.extract.attribution import publisher
from dateline.extract.names import find_mentions
from dateline.extract.reading import Reading, read
from dateline.extract.segment import segment
from dateline.extract.tellings import tell
from dateline.extract.triggers import find_triggers
from dateline.lang import Language
from dateline.model import (
    Attribution,
    Block,
    BlockKind,
    Document,
    Rule,
    Span,
    Status,
    StatusMention,
    cite,
)
from dateline.packs import Pack

# Any day does: examples give none, and offices in them are those of their day.
ON = date(2024, 5, 13)


def misread(pack: Pack, language: Language) -> Iterator[str]:
    """Each example that its rule does not read and each counterexample that it does."""
    for rule in pack.triggers.get(language.code, ()):
        where = f"{pack.id}: rule {rule.name!r}"
        if rule.values["form"] == "class":
            yield from (f"{where}: {what}" for what in _misread_class(rule))
        else:
            yield from (f"{where}: {what}" for what in _misread_trigger(rule, pack, language))


def _misread_class(rule: Rule) -> Iterator[str]:
    for example in rule.examples:
        if not rule.pattern.search(example["text"]):
            yield f"its pattern does not match its example {example['text']!r}"
    for text in rule.counterexamples:
        if rule.pattern.search(text):
            yield f"its pattern matches its counterexample {text!r}"


def _misread_trigger(rule: Rule, pack: Pack, language: Language) -> Iterator[str]:
    type_ = rule.values["type"]
    for example in rule.examples:
        text = example["text"]
        if not rule.pattern.search(text):
            yield f"its pattern does not match its example {text!r}"
        elif type_ not in {each.values["type"] for each in rules_reading(text, pack, language)}:
            yield f"no {type_} is read in its example {text!r}"
    for text in rule.counterexamples:
        rules = rules_reading(text, pack, language)
        if rule.name in {each.name for each in rules if not each.values.get("bare")}:
            yield f"it reads its counterexample {text!r}"


def rules_reading(text: str, pack: Pack, language: Language) -> list[Rule]:
    """The trigger rules that read an event in `text`, as in a document that holds nothing else."""
    return told_by(reading_of(text, pack, language))


def reading_of(
    text: str, pack: Pack, language: Language, kind: BlockKind = BlockKind.BODY
) -> Reading:
    """`text` as one block of a document, with its names and without times."""
    blocks = (Block(kind, Span(0, len(text))),)
    document = Document(text, ON, publisher="Example Wire", blocks=blocks)
    sentences = segment(document, language)
    names = find_mentions(document, sentences, language, pack)
    return read(Analysis(document, sentences, names), pack, language)


def told_by(reading: Reading) -> list[Rule]:
    """The rules of the triggers that tell of an event."""
    found = []
    for trigger in find_triggers(reading):
        status = StatusMention(Status.HAPPENED, cite(reading.document, trigger.span), "example")
        chain = Attribution((publisher(reading.document),))
        if tell(reading, trigger, status, chain) is not None:
            found.append(trigger.rule)
    return found
