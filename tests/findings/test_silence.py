from datetime import date

from tests.merge.claims import claim

from dateline.findings import collection, firsts, silences
from dateline.merge import merge

PART_OF = {"lantern": "missile"}


def done(day, **fields):
    return claim(f"d{day}", time=day, published="2031-12-01", **fields)


def read(months=range(1, 13), number=4):
    return collection(date(2031, month, 3) for month in months for _ in range(number))


WEEKLY = [done(f"2031-01-{day:02}", place="Wonsan") for day in (1, 8, 15, 22, 29)]
MONTHLY = [done(f"2031-{month:02}-20", place="Sinpo") for month in (2, 3, 4, 5, 6, 7, 8)]


def test_how_long_nothing_of_a_type_has_happened():
    (found,) = silences(merge(WEEKLY), date(2031, 3, 10), read())
    assert (found.series.name, found.days, found.is_unusual) == ("test", 40, False)
    assert found.series.gaps.lengths == (7, 7, 7, 7)


def test_longer_than_nine_of_ten_gaps_is_unusual():
    days = merge([*WEEKLY, done("2031-02-05"), done("2031-02-12")])
    (found,) = silences(days, date(2031, 3, 10), read())
    assert found.is_unusual
    assert not silences(days, date(2031, 2, 19), read())[0].is_unusual


def test_a_place_is_silent_beside_its_type():
    events = merge([*WEEKLY, done("2031-02-05", place="Wonsan"), *MONTHLY])
    found = silences(events, date(2031, 9, 1), read())
    assert [(each.series.by, each.series.name) for each in found] == [
        ("type", "test"),
        ("place", "Wonsan"),
    ]


def test_the_first_for_long_and_what_was_before():
    events = merge([done("2031-01-05", place="Wonsan"), done("2031-07-05", place="Wonsan")])
    (found,) = firsts(events, date(2031, 12, 1), read())
    assert (found.days, found.before.id, found.event.id) == (181, events[0].id, events[1].id)


def test_the_first_of_all_is_no_first():
    assert firsts(merge([done("2031-07-05")]), date(2031, 12, 1), read()) == ()


def test_the_first_at_a_place_though_not_of_its_type():
    events = merge(
        [done("2031-01-05", place="Wonsan"), *MONTHLY, done("2031-09-05", place="Wonsan")]
    )
    (found,) = firsts(events, date(2031, 12, 1), read())
    assert (found.series.by, found.series.name, found.days) == ("place", "Wonsan", 243)


def test_what_is_planned_or_without_exact_days_is_no_part_of_a_series():
    events = merge([*WEEKLY, done("2031", status="happened"), done("2031-02-20", status="planned")])
    (found,) = silences(events, date(2031, 3, 10), read())
    assert len(found.series.events) == 5


def test_it_says_how_much_was_read_of_that_time():
    few = read(months=(1, 2, 7, 8))
    (found,) = silences(merge([done("2031-02-05")]), date(2031, 7, 1), few)
    coverage = found.coverage
    assert (coverage.months, coverage.thin, coverage.is_thin) == (6, 4, True)


def test_nothing_happened():
    assert silences((), date(2031, 7, 1), read()) == ()


def test_a_report_without_a_day_breaks_a_silence():
    told = claim("undated", published="2031-03-05")
    (found,) = silences(merge([*WEEKLY, told]), date(2031, 3, 10), read())
    assert found.days == 5


def test_what_is_told_of_the_time_before_the_collection_is_no_part_of_it():
    events = merge([done("1971-05-05"), done("2031-07-05")])
    assert firsts(events, date(2031, 12, 1), read()) == ()
