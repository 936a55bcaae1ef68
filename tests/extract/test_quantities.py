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
        [("ordinal", 5, 5, "nuclear test", None, None)],
    ),
    ("North Korea fired 500 to 600 shells.", [("count", 500, 600, "shells", None, None)]),
    ("North Korea fired a missile.", []),
    ("North Korea fired a few missiles.", []),
    (
        "North Korea fired no fewer than 10 rockets.",
        [("count", 10, 10, "rockets", "no fewer than", None)],
    ),
    ("North Korea fired half a dozen shells.", [("count", 6, 6, "shells", None, None)]),
    ("North Korea fired twenty-four rockets.", [("count", 24, 24, "rockets", None, None)]),
    ("North Korea fired 1.5 million shells.", [("count", 1500000, 1500000, "shells", None, None)]),
    (
        "North Korea launched a missile for the 13th time this year.",
        [("ordinal", 13, 13, None, None, "this year")],
    ),
    (
        "North Korea fired a missile that flew between 350 and 400 km.",
        [("distance", 350, 400, "km", None, None)],
    ),
    ("North Korea fired a missile that flew 70-90 km.", [("distance", 70, 90, "km", None, None)]),
    (
        "North Korea fired a missile that flew up to 500 miles.",
        [("distance", 804.672, 804.672, "km", "up to", None)],
    ),
    (
        "North Korea fired a missile that flew 800 km (500 miles).",
        [("distance", 800, 800, "km", None, None)],
    ),
    (
        "North Korea fired a missile that reached an altitude of 6,000 km.",
        [("altitude", 6000, 6000, "km", None, None)],
    ),
    (
        "North Korea fired a missile to an altitude of 30,000 feet.",
        [("altitude", 9.144, 9.144, "km", None, None)],
    ),
    (
        "North Korea fired a missile that flew 800 km at Mach 5.",
        [("distance", 800, 800, "km", None, None), ("speed", 5, 5, "Mach", None, None)],
    ),
    (
        "North Korea fired a missile with a range of 1,500 km.",
        [("range", 1500, 1500, "km", None, None)],
    ),
    (
        "North Korea tested a torpedo that sailed at 20 knots.",
        [("speed", 37.04, 37.04, "km/h", None, None)],
    ),
    (
        "North Korea launched a 5,000-tonne destroyer.",
        [("mass", 5000, 5000, "t", None, None)],
    ),
    (
        "North Korea tested a missile with a 500-kg warhead.",
        [("mass", 0.5, 0.5, "t", None, None)],
    ),
    (
        "North Korea conducted a nuclear test with a yield of 10 to 15 kilotons.",
        [("yield", 10, 15, "kt", None, None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_numbers_of_an_event(reading_of, text, expected):
    reading = reading_of(text)
    (trigger,) = find_triggers(reading)
    found = [
        (q.measure, q.low, q.high, q.unit, q.hedge, q.scope) for q in quantities(reading, trigger)
    ]
    assert found == expected


def test_a_flight_is_measured_in_sentences_of_their_own(claims_of):
    text = "North Korea fired a missile on Friday, KCNA said. It flew 800 km at Mach 5, KCNA said."
    (claim,) = claims_of(text)
    assert [(q.measure, q.low) for q in claim.quantities] == [("distance", 800), ("speed", 5)]
    assert len(claim.mentions) == 2


def test_one_sentence_gives_numbers_and_result(claims_of):
    text = "North Korea fired a missile on Friday, KCNA said. It exploded after 30 km, Seoul said."
    _, other = claims_of(text)
    assert other.result is not None
    assert [(q.measure, q.low) for q in other.quantities] == [("distance", 30)]


def test_another_origin_measures_otherwise(claims_of):
    text = (
        "North Korea fired a missile on Friday that flew 800 km, KCNA said. "
        "It flew 600 km, Seoul said."
    )
    first, other = claims_of(text)
    assert (first.quantities[0].low, other.quantities[0].low) == (800, 600)
    assert other.beside == first.id
