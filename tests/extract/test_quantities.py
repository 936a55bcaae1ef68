import pytest

from dateline.extract.quantities import quantities
from dateline.extract.triggers import find_triggers

ROWS = [
    ("North Korea fired two missiles.", [("count", 2, 2, "missiles", None, None)]),
    (
        "North Korea fired a missile that flew about 800 km.",
        [("distance", 800, 800, "km", "about", None)],
    ),
    (
        "North Korea tested a 240-mm rocket launcher for the third time this year.",
        [("calibre", 240, 240, "mm", None, None), ("ordinal", 3, 3, None, None, "this year")],
    ),
    (
        "North Korea conducted its fifth nuclear test.",
        [("ordinal", 5, 5, None, None, None)],
    ),
    ("North Korea fired 500 to 600 shells.", [("count", 500, 600, "shells", None, None)]),
    ("North Korea fired a missile.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_numbers_of_an_event(reading_of, text, expected):
    reading = reading_of(text)
    (trigger,) = find_triggers(reading)
    found = [
        (q.measure, q.low, q.high, q.unit, q.hedge, q.scope) for q in quantities(reading, trigger)
    ]
    assert found == expected
