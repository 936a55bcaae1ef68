"""From operators to a value and a status."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.extract.factuality.signatures import Operator, Signatures
from dateline.model import Status

CERTAIN = 3.0  # FactBank's scale as Stanovsky and others (2017) write it: -3 to 3


def value_of(operators: Sequence[Operator], signatures: Signatures) -> float:
    """How certain it is that the event is so, from 3 over 0 (open) to -3 (certainly not).

    Args:
        operators: What bears on the event, the innermost first.
        signatures: What each does.
    """
    value = CERTAIN
    for operator in reversed(operators):
        value = signatures.classes[operator.name].effect(value)
        value = min(CERTAIN, max(-CERTAIN, value))
    return value


def status_of(
    operators: Sequence[Operator], signatures: Signatures
) -> tuple[Status, Operator | None]:
    """The status, and the operator that decides it; None where the event simply happened.

    A denied event is denied, unless something leaves it open all the same. Else the operator counts
    that leaves the least of the value, of equal ones the outermost.
    """
    classes = signatures.classes
    denials = _denials(operators, signatures)
    open_ = [operator for operator in operators if classes[operator.name].opens]
    if len(denials) % 2 and not open_:
        return Status.DENIED, denials[0]
    weak = [m for m in operators if classes[m.name].status not in {Status.HAPPENED, Status.DENIED}]
    outermost_first = reversed(open_ or weak)
    decisive = min(
        outermost_first, key=lambda operator: classes[operator.name].positive, default=None
    )
    return (Status.HAPPENED if decisive is None else classes[decisive.name].status), decisive


def _denials(operators: Sequence[Operator], signatures: Signatures) -> list[Operator]:
    """What denies the event, up to where it is taken for granted."""
    found = []
    for operator in operators:
        if signatures.classes[operator.name].resets:
            break
        if signatures.classes[operator.name].status == Status.DENIED:
            found.append(operator)
    return found
