from dataclasses import replace
from datetime import date

import pytest
from tests.merge.claims import claim

from dateline.findings import Agreement, check_counts
from dateline.merge import merge
from dateline.model import Quantity

PART_OF = {"the-academy": "riverland", "cruise-missile": "missile"}


def reckon(words, day):
    return {"this year": date(day.year, 1, 1), "since march": date(day.year, 3, 1)}.get(words)


def counted(number, *, scope="this year", unit=None, at="2024-05-10", document="count", **fields):
    """A claim that numbers its event; `unit` is the noun that is counted."""
    made = claim(document, time=at, published=at, **({"objects": "missile"} | fields))
    said = Quantity("ordinal", number, number, unit, made.trigger, "nth-test", scope=scope)
    return replace(made, quantities=(said,))


def done(day, **fields):
    fields = {"objects": "missile"} | fields
    return claim(f"d{day}", time=day, published=day, **fields)


def check(*claims):
    (found,) = check_counts(merge(claims, part_of=PART_OF), reckon, PART_OF)
    return found


@pytest.mark.parametrize(
    ("number", "agreement", "missing"),
    [(2, Agreement.MORE, 0), (3, Agreement.AGREES, 0), (5, Agreement.MISSING, 2)],
)
def test_events_of_the_year_up_to_then_are_counted(number, agreement, missing):
    found = check(
        done("2023-12-30"),
        done("2024-01-14"),
        done("2024-03-02"),
        counted(number),
        done("2024-06-01"),
    )
    assert (found.agreement, found.missing, len(found.counted)) == (agreement, missing, 3)


def test_another_period():
    found = check(done("2024-01-14"), done("2024-03-02"), counted(2, scope="since march"))
    assert found.agreement is Agreement.AGREES
    assert found.since == date(2024, 3, 1)


def test_other_actors_things_and_types_do_not_count():
    found = check(
        done("2024-01-14", actors="Osterland"),
        done("2024-02-14", objects="torpedo"),
        done("2024-03-14", type="display"),
        counted(1),
    )
    assert found.agreement is Agreement.AGREES


@pytest.mark.parametrize("fields", [{"objects": ""}, {"actors": ""}, {"status": "alleged"}])
def test_who_says_too_little_may_count(fields):
    found = check(done("2024-01-14", **fields), counted(2))
    assert (found.agreement, len(found.counted), len(found.possible)) == (Agreement.MISSING, 1, 1)


def test_an_event_of_the_same_day_may_have_come_after():
    other = done("2024-05-10", objects="Lantern-7 missile")
    found = check(other, counted(2, unit="launch", objects="Lantern-9 missile"))
    assert (len(found.counted), len(found.possible)) == (1, 1)


@pytest.mark.parametrize("status", ["planned", "ordered", "denied"])
def test_what_was_not_done_does_not_count(status):
    assert check(done("2024-01-14", status=status), counted(1)).agreement is Agreement.AGREES


def test_the_words_say_what_is_counted():
    """ "Its second nuclear test" counts no missiles, "its second launch" all of a family."""
    device, missile = done("2024-01-14", objects="nuclear device"), done("2024-02-14")
    nuclear = counted(2, unit="nuclear test", objects="nuclear bomb")
    assert check(device, missile, nuclear).agreement is Agreement.AGREES
    model = done("2024-02-14", objects="Lantern-7 missile")
    assert len(check(model, counted(2, objects="Lantern-9 missile")).counted) == 1
    assert len(check(model, counted(2, unit="launch", objects="Lantern-9 missile")).counted) == 2


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"scope": None}, "the text names no period"),
        ({"scope": "in years"}, "“in years” fixes no first day"),
        ({"actors": "", "objects": ""}, "the text does not say who or what is counted"),
    ],
)
def test_what_cannot_be_counted_says_why(fields, why):
    found = check(done("2024-01-14"), counted(2, **fields))
    assert (found.agreement, found.why, found.missing) == (Agreement.UNCOUNTED, why, 0)


def test_a_number_of_something_else_is_not_counted():
    made = counted(4, type="statement")
    elsewhere = replace(made.quantities[0], unit="nuclear test", evidence=made.status.evidence)
    found = check(replace(made, quantities=(elsewhere,)))
    assert found.why == "“happened” is said of something else than the statement"


def test_one_number_in_several_reports_is_one_count():
    found = check(counted(3), counted(3, document="other"))
    assert len(found.claims) == 2
