"""How sure the text makes a claim: the value that `statuses` gives its trigger."""

from __future__ import annotations

from dateline.extract.factuality.signatures import Signatures
from dateline.extract.factuality.statuses import read_factuality
from dateline.extract.factuality.verdict import CERTAIN
from dateline.extract.syntax import Tree
from dateline.lang import Language
from dateline.model import Span, Status, StatusMention, may_have

_CLOSED = frozenset({Status.HAPPENED, Status.DENIED})


def certainty(tree: Tree, trigger: Span, status: StatusMention, language: Language) -> float | None:
    """From 3 (certainly so) over 0 (open) to -3 (certainly not); it never contradicts `status`.

    Where the tree's own status is another one that closes what `status` leaves open, or the other
    way round, the words that mark `status` count alone: under 3, by their class in the language's
    `factuality.toml`.

    Args:
        tree: The sentence of the trigger.
        trigger: The words that name the event.
        status: How the event is put.
        language: Its classes; its rules `status` say to which class the words of each belong.

    Returns:
        The value, or None where the sentence has no parse.
    """
    word = tree.head_of(trigger)
    if word is None:
        return None
    signatures = Signatures.of(language)
    found = read_factuality(tree, word, signatures)
    if _agree(found.status, status.status) and may_have(status.status, found.value):
        return found.value
    return _alone(status, signatures, language)


def _agree(left: Status, right: Status) -> bool:
    return left == right or not {left, right} & _CLOSED


def _alone(status: StatusMention, signatures: Signatures, language: Language) -> float | None:
    rules = {rule.name: rule for rule in language.rules["status"]}
    rule = rules.get(status.rule)
    if rule is None:
        return CERTAIN if status.status is Status.HAPPENED else None
    return round(signatures.classes[rule.values["class"]].effect(CERTAIN), 2)
