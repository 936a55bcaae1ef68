"""The two coefficients give the figures of the papers that define them."""

import pytest

from dateline.review.agreement import agreements, alpha, kappa
from dateline.review.coding import Code

# Four observers and twelve units, of which some saw not all: Krippendorff 2011, section C.
NOMINAL = (
    ("1", "1", "1"),
    ("2", "2", "3", "2"),
    ("3", "3", "3", "3"),
    ("3", "3", "3", "3"),
    ("2", "2", "2", "2"),
    ("1", "2", "3", "4"),
    ("4", "4", "4", "4"),
    ("1", "1", "2", "1"),
    ("2", "2", "2", "2"),
    ("5", "5", "5"),
    ("1", "1"),
    ("3",),
)


def test_alpha_of_four_observers_with_gaps():
    assert alpha(NOMINAL) == pytest.approx(0.743, abs=0.0005)


def test_kappa_of_two_who_agree_on_35_of_50():
    answers = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    pairs = [pair for pair, count in answers.items() for _ in range(count)]
    assert kappa(pairs) == pytest.approx(0.4)


@pytest.mark.parametrize("units", [[], [["a"]], [["a", "a"], ["a", "a"]]])
def test_alpha_is_not_defined_without_two_values(units):
    assert alpha(units) is None


def test_kappa_is_not_defined_where_chance_explains_all():
    assert kappa([("a", "a"), ("a", "a")]) is None
    assert kappa([]) is None


def test_people_are_compared_on_what_two_of_them_judged():
    codes = [
        Code("verdict", ("c1",), "Ana", "accept"),
        Code("verdict", ("c1",), "Ben", "reject"),
        Code("verdict", ("c2",), "Ana", "accept"),
        Code("time", ("c2",), "Ana", "2024"),
    ]
    (found,) = agreements(codes)
    assert (found.field, found.units, found.same) == ("verdict", 1, 0)
    assert found.disagreed == {("c1",): {"Ana": "accept", "Ben": "reject"}}
    assert set(found.kappa) == {("Ana", "Ben")}
