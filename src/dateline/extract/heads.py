"""A trigger's place in the tree of its sentence, and who stands around it."""

from __future__ import annotations

from collections.abc import Collection

from dateline.extract.analysis import Mention
from dateline.extract.nameless import nameless
from dateline.extract.participants import participants
from dateline.extract.reading import Reading
from dateline.extract.syntax.clauses import Clause, Reader
from dateline.extract.trigger import Trigger, Voice
from dateline.model import Span

_PRESENT = frozenset({"VBZ", "VBP"})
_HELPERS = frozenset({"aux", "aux:pass", "cop", "case", "mark", "advmod", "compound:prt"})


def word_of(reading: Reading, sentence: int, span: Span) -> int | None:
    """The word that governs those in `span`; of an auxiliary, the word that it helps."""
    tree = reading.forest.tree(sentence)
    word = tree.head_of(span)
    while word is not None and tree.words[word].relation in _HELPERS:
        word = tree.words[word].head
    return word


def reader_of(reading: Reading, sentence: int) -> Reader:
    """What reads clauses in the sentence."""
    return Reader(reading.forest.tree(sentence), reading.syntax)


def clause_of(reading: Reading, trigger: Trigger) -> Clause | None:
    """The clause of the trigger's verb; None where it has no tree or is no verb there."""
    verb = word_of(reading, trigger.sentence, trigger.verb)
    if verb is None or reading.forest.tree(trigger.sentence).words[verb].upos == "NOUN":
        return None
    return reader_of(reading, trigger.sentence).clause(verb)


def doers(reading: Reading, trigger: Trigger, kinds: Collection[str]) -> list[Mention]:
    """Who does what the trigger's verb says, as far as the words of its subject name them."""
    clause = _told(reading, trigger)
    heads = () if clause is None else clause.doers
    return participants(reading, trigger.sentence, heads, kinds)


def nameless_doers(reading: Reading, trigger: Trigger) -> list[Mention]:
    """Who does it, where no register knows who that is."""
    clause = _told(reading, trigger)
    if clause is None:
        return []
    return nameless(reading, trigger.sentence, clause.doers, is_agent=clause.is_passive)


def _told(reading: Reading, trigger: Trigger) -> Clause | None:
    """The clause of the trigger; none where only its words show that it is passive.

    That is so in headlines: "Chad Urged to Talk".
    """
    clause = clause_of(reading, trigger)
    is_passive = trigger.voice == Voice.PASSIVE
    return None if clause is None or (is_passive and not clause.is_passive) else clause


def is_modifier(reading: Reading, trigger: Trigger, mention: Mention) -> bool:
    """Whether a mention only describes the subject: "Chad" in "Chad daily accuses"."""
    clause, tree = clause_of(reading, trigger), reading.forest.tree(trigger.sentence)
    heads = () if clause is None else clause.doers
    return any(tree.phrase(head).contains(mention.span) for head in heads)


def makers(reading: Reading, trigger: Trigger, kinds: Collection[str]) -> list[Mention]:
    """Whose doing an event noun is: "a test by Chad", "a test conducted by Chad"."""
    noun = word_of(reading, trigger.sentence, trigger.span)
    if noun is None:
        return []
    heads = reader_of(reading, trigger.sentence).makers(noun)
    return participants(reading, trigger.sentence, heads, kinds)


def carrier(reading: Reading, trigger: Trigger) -> Span | None:
    """The verb that an event noun is the object or subject of, also as one of "a series of"."""
    noun = word_of(reading, trigger.sentence, trigger.span)
    verb = None if noun is None else reader_of(reading, trigger.sentence).carrier(noun)
    return None if verb is None else reading.forest.tree(trigger.sentence).words[verb].span


def is_noun(reading: Reading, trigger: Trigger) -> bool | None:
    """Whether the trigger's word is a noun where it stands; None where the tree leaves it open."""
    tree = reading.forest.tree(trigger.sentence)
    word = tree.head_of(trigger.span)
    part = "" if word is None else tree.words[word].upos
    return {"NOUN": True, "PROPN": True, "VERB": False}.get(part)


def undergoing(reading: Reading, clause: Clause, trigger: Trigger) -> list[Span]:
    """The noun phrases of what undergoes the verb."""
    tree = reading.forest.tree(trigger.sentence)
    return [tree.phrase(head) for head in clause.objects]


def describes(reading: Reading, trigger: Trigger) -> bool:
    """Whether the verb tells in the present what a noun is like: "plants that produce shells"."""
    tree = reading.forest.tree(trigger.sentence)
    word = tree.head_of(trigger.verb)
    if word is None or tree.words[word].relation != "acl:relcl":
        return False
    return tree.words[word].xpos in _PRESENT and not tree.children(word, "aux", "aux:pass")


def observers(reading: Reading, sentence: int, verb: Span) -> list[Mention]:
    """The persons who do what a verb of watching says."""
    word = word_of(reading, sentence, verb)
    if word is None or reading.forest.tree(sentence).words[word].upos == "NOUN":
        return []
    heads = reader_of(reading, sentence).clause(word).doers
    return participants(reading, sentence, heads, {"person"})
