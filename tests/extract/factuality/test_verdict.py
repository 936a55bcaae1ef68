import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.factuality.signatures import Operator, Signature, Signatures
from dateline.extract.factuality.verdict import status_of, value_of
from dateline.model import Status

CLASSES = {
    "not": Signature(Status.DENIED, -0.5, 0.5),
    "plan": Signature(Status.PLANNED, 0.6, -0.2),
    "may": Signature(Status.ASSESSED, 0.4, -0.4, opens=True),
    "know": Signature(Status.HAPPENED, 1.0, 1.0, resets=True, stops=True),
}
SIGNATURES = Signatures(CLASSES, {}, {})


def read(*names):
    operators = [Operator(name, index) for index, name in enumerate(names)]
    status, decisive = status_of(operators, SIGNATURES)
    return value_of(operators, SIGNATURES), status, decisive and decisive.name


@pytest.mark.parametrize(
    ("names", "result"),
    [
        ((), (3.0, Status.HAPPENED, None)),
        (("not",), (-1.5, Status.DENIED, "not")),
        (("not", "not"), (0.75, Status.HAPPENED, None)),
        (("plan", "not"), (-0.3, Status.DENIED, "not")),
        (("not", "plan"), (-0.9, Status.DENIED, "not")),
        (("not", "may"), (-0.6, Status.ASSESSED, "may")),
        (("know", "not"), (1.5, Status.HAPPENED, None)),
        (("plan", "may"), (0.72, Status.ASSESSED, "may")),
    ],
)
def test_marks_give_value_and_status(names, result):
    value, status, decisive = read(*names)
    assert (round(value, 9), status, decisive) == result


@given(st.lists(st.sampled_from(sorted(CLASSES))))
def test_values_stay_on_the_scale(names):
    value, _, _ = read(*names)
    assert -3 <= value <= 3
