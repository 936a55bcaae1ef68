"""From operators to a value and a status, which never contradict each other.

The value is below 0 where an odd number of words turn the event round, and the event is denied
there or left open. That rests on the signs of the shares, which `Signature.signs` gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.extract.factuality.signatures import Operator, Signature, Signatures
from dateline.model import Status

CERTAIN = 3.0  # FactBank's scale as Stanovsky and others (2017) write it: -3 to 3
LEAST = 0.01  # so that many open words in a row do not round to 0, which has no sign
_CLOSED = frozenset({Status.HAPPENED, Status.DENIED})


def value_of(operators: Sequence[Operator], signatures: Signatures) -> float:
    """How certain it is that the event is so, from 3 over 0 (open) to -3 (certainly not).

    Args:
        operators: What bears on the event, the innermost first.
        signatures: What each does.
    """
    value = CERTAIN
    for index in reversed(range(len(operators))):
        through = not _cuts(operators, index, signatures)
        value = signatures.classes[operators[index].name].effect(value, through=through)
        value = min(CERTAIN, max(-CERTAIN, value))
    return max(value, LEAST) if value > 0 else min(value, -LEAST)


def status_of(
    operators: Sequence[Operator], signatures: Signatures
) -> tuple[Status, Operator | None]:
    """The status, and the operator that decides it; None where the event simply happened.

    What is turned round an odd number of times is denied, unless something leaves it open all the
    same. Else the operator counts that leaves the least of the value, of equal ones the outermost.
    """
    classes = signatures.classes
    bearing = list(_bearing(operators, signatures))
    turning = [operator for operator in bearing if classes[operator.name].turns]
    given = [(each, _given(each, bearing, signatures)) for each in bearing]
    given += [(each, classes[each.name].status) for each in operators[len(bearing) :]]
    open_ = [(each, status) for each, status in given if _opens(classes[each.name], status)]
    if len(turning) % 2 and not open_:
        return Status.DENIED, _denier(turning, signatures)
    weak = open_ or [(each, status) for each, status in given if status not in _CLOSED]
    if not weak:
        return Status.HAPPENED, None
    decisive, status = min(reversed(weak), key=lambda pair: abs(classes[pair[0].name].positive))
    return status, decisive


def _bearing(operators: Sequence[Operator], signatures: Signatures) -> Iterator[Operator]:
    """What can deny the event: up to where it is taken for granted."""
    for index, operator in enumerate(operators):
        yield operator
        if _cuts(operators, index, signatures):
            return


def _cuts(operators: Sequence[Operator], index: int, signatures: Signatures) -> bool:
    """Whether nothing denied above the operator reaches what stands under it."""
    classes, operator = signatures.classes, operators[index]
    if not classes[operator.name].resets:
        return False
    if not operator.nominal:
        return True
    above = operators[index + 1 : index + 2]
    return not any(classes[each.name].reaches for each in above)


def _given(operator: Operator, bearing: Sequence[Operator], signatures: Signatures) -> Status:
    """What the operator makes of the event, itself denied or not."""
    signature = signatures.classes[operator.name]
    above = bearing[bearing.index(operator) + 1 :]
    turned = sum(signatures.classes[each.name].turns for each in above) % 2
    return signature.denied if turned and signature.denied is not None else signature.status


def _opens(signature: Signature, status: Status) -> bool:
    """Whether it leaves the event open although something denies it."""
    if signature.opens:
        return True
    return status not in _CLOSED and (signature.turns or status == signature.denied)


def _denier(turning: Sequence[Operator], signatures: Signatures) -> Operator:
    classes = signatures.classes
    return next(each for each in turning if classes[each.name].status == Status.DENIED)
