import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.factuality.signatures import Operator, Signature, Signatures
from dateline.extract.factuality.verdict import status_of, value_of
from dateline.model import Status, may_have

CLASSES = {
    "not": Signature(Status.DENIED, -0.5, 0.5, turns=True),
    "plan": Signature(Status.PLANNED, 0.6, -0.2),
    "may": Signature(Status.ASSESSED, 0.4, -0.4, opens=True),
    "exclude": Signature(Status.DENIED, -0.6, 0.4, turns=True, denied=Status.ASSESSED),
    "doubt": Signature(Status.ALLEGED, -0.4, 0.7, turns=True, reaches=True, denied=Status.HAPPENED),
    "say": Signature(Status.HAPPENED, 1.0, 0.5, resets=True),
    "false": Signature(Status.DENIED, -0.8, 0.6, turns=True, reaches=True),
    "know": Signature(Status.HAPPENED, 1.0, 1.0, resets=True, stops=True),
}
SIGNATURES = Signatures(CLASSES, {}, {})


def read(*names):
    operators = [
        Operator(name.removeprefix("a "), index, nominal=name.startswith("a "))
        for index, name in enumerate(names)
    ]
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
        (("exclude",), (-1.8, Status.DENIED, "exclude")),
        (("exclude", "not"), (0.6, Status.ASSESSED, "exclude")),
        (("doubt",), (-1.2, Status.ALLEGED, "doubt")),
        (("doubt", "not"), (1.05, Status.HAPPENED, None)),
        (("not", "doubt"), (0.6, Status.ALLEGED, "doubt")),
        (("say", "false"), (1.2, Status.HAPPENED, None)),
        (("a say", "false"), (-2.4, Status.DENIED, "false")),
        (("a say", "false", "not"), (0.9, Status.HAPPENED, None)),
    ],
)
def test_marks_give_value_and_status(names, result):
    value, status, decisive = read(*names)
    assert (round(value, 9), status, decisive) == result


@given(st.lists(st.sampled_from([*sorted(CLASSES), "a say", "a know"]), max_size=30))
def test_values_stay_on_the_scale_and_never_contradict_the_status(names):
    value, status, _ = read(*names)
    assert -3 <= value <= 3
    assert may_have(status, value)
