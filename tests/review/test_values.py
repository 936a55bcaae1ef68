import pytest
from tests.export import sample
from tests.merge.claims import claim, words

from dateline.errors import UserError
from dateline.model import Role, Span
from dateline.review import find_words, with_values

READ = claim(time="2024-05-10", objects="missile")
SAID = words("d", "said so")


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        ("type", "display", lambda each: each.type),
        ("status", "Planned", lambda each: each.status.status),
        ("result", "failure", lambda each: each.result.result),
        ("time", "2024-05-09/2024-05-11", lambda each: each.time.interval.edtf),
        ("place", "Sinpo", lambda each: each.place.name),
        ("actor", "Kim Jong Un", lambda each: each.fillers(Role.ACTOR)[0]),
        ("attribution", "JCS", lambda each: each.attribution.origin.source),
    ],
)
def test_a_value_becomes_the_noun_of_its_field(field, value, read):
    now = with_values(READ, field, [(value, SAID)])
    assert read(now).casefold() == value.casefold()
    assert SAID in now.evidence() or field == "type"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("distance 400-450 km", ("distance", 400, 450, "km")),
        ("count 3 missile", ("count", 3, 3, "missile")),
        ("ordinal 3", ("ordinal", 3, 3, None)),
    ],
)
def test_a_quantity_is_a_measure_a_number_and_a_unit(value, expected):
    (quantity,) = with_values(READ, "quantities", [(value, SAID)]).quantities
    assert (quantity.measure, quantity.low, quantity.high, quantity.unit) == expected


@pytest.mark.parametrize(
    ("field", "values", "message"),
    [
        ("trigger", ["x"], "no such field"),
        ("type", [], "always has a type"),
        ("time", ["2024", "2025"], "one time"),
        ("time", ["Friday"], "Write 2024"),
        ("time", ["2024-05-11/2024-05-09"], "Write 2024"),
        ("status", ["perhaps"], "Choose from"),
        ("quantities", ["many"], "Write 'distance"),
        ("quantities", ["distance 450-400 km"], "Write 'distance"),
        ("quantities", ["distance 4.5.6 km"], "Write 'distance"),
    ],
)
def test_what_is_no_value_is_refused(field, values, message):
    with pytest.raises(UserError, match=message):
        with_values(READ, field, [(value, SAID) for value in values])


def test_of_equal_words_those_nearest_the_trigger_are_quoted():
    text = sample.HARBOUR.text
    last = text.rindex("launcher")
    found = find_words(sample.HARBOUR, "launcher", Span(last + 20, last + 25))
    assert found.span.start == last


def test_words_are_whole_and_line_breaks_are_spaces():
    found = find_words(sample.OBSERVER, "norvania  may", Span(0, 1))
    assert found.quote == "Norvania may"
    with pytest.raises(UserError, match="does not stand in"):
        find_words(sample.OBSERVER, "Norvan", Span(0, 1))
    with pytest.raises(UserError, match="does not stand in"):
        find_words(sample.OBSERVER, " ", Span(0, 1))
