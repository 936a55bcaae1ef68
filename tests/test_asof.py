from datetime import date

import pytest

from dateline.asof import View, first_day, person_named
from dateline.errors import NotFound
from dateline.workflow import pack_named

DAY = date(2024, 5, 11)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("this year", "2024-01-01"),
        ("this month", "2024-05-01"),
        ("this week", "2024-05-06"),
        ("since March", "2024-03-01"),
        ("since 2011", "2011-01-01"),
        ("since August last year", "2023-08-01"),
        ("in three days", "2024-05-08"),
        ("in two weeks", "2024-04-27"),
        ("in six months", "2023-11-11"),
        ("in two years", "2022-05-11"),
    ],
)
def test_the_first_day_of_a_period(words, expected):
    assert first_day(words, DAY) == date.fromisoformat(expected)


@pytest.mark.parametrize("words", ["in years", "since the truce", "next year", "in 9000 years"])
def test_words_that_fix_no_first_day(words):
    assert first_day(words, DAY) is None


def test_the_last_day_of_a_month_has_a_like_in_every_month():
    assert first_day("in three months", date(2024, 5, 31)) == date(2024, 2, 28)


def named(name, day=DAY):
    view = View(day, day, (), (), pack_named())
    return person_named(view, name).id


def test_people_are_found_by_name_alias_and_part():
    assert named("kim jong un") == named("Kim Jong Eun") == named("jong un") == "kim-jong-un"


def test_an_office_names_who_held_it_on_the_day():
    titled = "the South Korean president"
    assert named(titled, date(2016, 1, 1)) == "park-geun-hye"
    assert named(titled, date(2024, 1, 1)) == "yoon-suk-yeol"


@pytest.mark.parametrize("name", ["", "Kim", "KCNA", "Nobody Atall"])
def test_who_is_not_one_person_in_public_office_is_not_found(name):
    with pytest.raises(NotFound):
        named(name)
