"""What is said of a document sentence by sentence: what each gave, by which rule, and what not."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.explain.where import Where
from dateline.model import Claim, Document, Evidence


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a claim, and what made it.

    Attributes:
        field: A field of the claim, a role, or a measure.
        value: In words.
        evidence: The matched words.
        rule: Name of the rule that read it.
        by: What sort of thing that is: `rule`, `parser`, `order` (of words), `document`.
        says: What the rule does, where it is no pattern of a data file.
        where: The line of the rule's entry, or of the code that it stands for.
        entity: Id of the register's entry that the value means, or None.
        entity_where: The line of that entry.
    """

    field: str
    value: str
    evidence: Evidence
    rule: str
    by: str
    says: str | None
    where: Where | None
    entity: str | None = None
    entity_where: Where | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What one sentence gives to one claim.

    Attributes:
        claim: Number of the claim in the document, from 1.
        opens: Whether the claim's trigger stands here.
        triggers: All triggers here that tell it: the rule that fired and its words.
        values: Those of the claim's values whose words stand here, in text order.
    """

    claim: int
    opens: bool
    triggers: tuple[Value, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Try:
    """One trigger rule that fired and made nothing.

    Attributes:
        rule: Its name.
        type: The event type that it names.
        where: Its line.
        why: Why it was dropped, as a word that stays the same.
        says: The same in a sentence.
        by: The rules or classes that spoke against it.
        by_where: The line of the first of those.
        words: Their words in the text, or None.
    """

    rule: str
    type: str
    where: Where | None
    why: str
    says: str
    by: tuple[str, ...]
    by_where: Where | None
    words: Evidence | None


@dataclass(frozen=True, slots=True)
class Miss:
    """Words that fired triggers and made no claim.

    Attributes:
        evidence: The words.
        tries: The rules that fired on them, each with the reason against it.
        is_covered: Whether other triggers on the same words made a claim.
    """

    evidence: Evidence
    tries: tuple[Try, ...]
    is_covered: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """A time or source that was read and that no claim uses.

    Attributes:
        field: `time` or `source`.
        value: In words.
        evidence: The words.
        rule: Name of the rule.
        where: Its line.
    """

    field: str
    value: str
    evidence: Evidence
    rule: str
    where: Where | None


@dataclass(frozen=True, slots=True)
class SentenceExplained:
    """One sentence, or a block that is not read.

    Attributes:
        number: From 1; None for a block that is not read.
        kind: Kind of its block: headline, body, caption, boilerplate ...
        evidence: Its words.
        parts: What it gives to each claim.
        misses: Words in it that fired triggers and made no claim.
        heard: Times and sources in it that no claim uses.
        silence: Why nothing fired in it, or None where something did.
    """

    number: int | None
    kind: str
    evidence: Evidence
    parts: tuple[Part, ...] = ()
    misses: tuple[Miss, ...] = ()
    heard: tuple[Heard, ...] = ()
    silence: str | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document, its claims, and what each sentence gave.

    Attributes:
        document: The document.
        claims: Its claims by the present rules.
        sentences: All sentences, and the blocks that are not read, in text order.
    """

    document: Document
    claims: tuple[Claim, ...]
    sentences: tuple[SentenceExplained, ...]
