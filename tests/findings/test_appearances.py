from dataclasses import replace
from datetime import date

import pytest
from tests.merge.claims import claim

from dateline.findings import appearances
from dateline.merge import merge
from dateline.model import Entity, Period, Status

VARO = Entity("ilen-varo", "Ilen Varo", "person", valid=Period(date(2030, 1, 1), date(2032, 1, 1)))
PEOPLE = {each: Entity(each, each.title(), "person") for each in ("aide", "envoy", "ilen-varo")}
DAY = date(2031, 12, 31)


def seen(day, *, actors="Ilen Varo", attendees="", **fields):
    """A claim whose people stand in the register, and in the text in the order given."""
    document = f"d{day}{fields.get('type', '')}"
    fields = {"type": "visit", "time": day, "published": f"{(day or '2031')[:4]}-12-31"} | fields
    made = claim(document, actors=actors, attendees=attendees, **fields)
    known = tuple(
        replace(each, entity=each.filler.lower().replace(" ", "-")) for each in made.arguments
    )
    return replace(made, arguments=known)


def record(*claims, day=DAY, person=VARO):
    return appearances(person, merge(claims), day, people=PEOPLE, in_person={"visit"})


def test_last_seen_and_how_long_ago():
    found = record(seen("2031-03-01"), seen("2031-03-08/2031-03-10"))
    assert found.last.event.time.interval.edtf == "2031-03-08/2031-03-10"
    assert (found.absence, found.gaps.lengths) == (296, (7,))


def test_who_attends_or_acts_in_person_appears():
    found = record(
        seen("2031-03-01", type="test", actors="Norvania", attendees="Ilen Varo"),
        seen("2031-04-01", type="sanction"),
        seen("2031-05-01", actors="Envoy"),
        seen("2031-06-01", status="planned"),
    )
    assert [each.event.type for each in found.appearances] == ["test"]


def test_companions_are_those_in_public_office():
    found = record(seen("2031-03-01", attendees="Envoy; Some Guest; Aide"))
    assert set(found.appearances[0].companions) == {"envoy", "aide"}


def test_companions_stand_in_the_order_of_the_text():
    made = seen("2031-03-01", attendees="Envoy; Aide")
    in_text = sorted(made.arguments, key=lambda each: each.evidence.span)
    expected = tuple(each.entity for each in in_text if each.entity != "ilen-varo")
    assert record(made).appearances[0].companions == expected


def test_only_the_time_in_public_office_counts():
    found = record(seen("2029-12-31"), seen("2031-03-01"), seen("2032-01-02"), day=date(2033, 1, 1))
    assert [each.days.start.year for each in found.appearances] == [2031]


def test_a_month_makes_no_gap():
    found = record(seen("2031-03-01"), seen("2031-05"))
    assert [each.days is None for each in found.appearances] == [False, True]
    assert (found.absence, found.gaps.lengths) == (305, ())


def test_places_are_counted():
    found = record(seen("2031-03-01", place="Wonsan"), seen("2031-04-01", place="Wonsan"))
    assert found.places() == (("Wonsan", 2),)


def test_nobody_seen():
    found = record(seen("2031-03-01", actors="Envoy"))
    assert (found.appearances, found.last, found.absence) == ((), None, None)


def test_bodies_have_no_appearances():
    with pytest.raises(ValueError, match="Navy is no person but a body"):
        record(person=Entity("navy", "Navy", "body"))


def test_only_what_happened_is_an_appearance():
    (event,) = merge([seen("2031-03-01", status="alleged")])
    assert event.status is Status.ALLEGED
    assert record(*event.claims).appearances == ()


def test_the_day_of_the_report_stands_in():
    found = record(seen("2031-03-01"), seen(None, published="2031-03-11"))
    assert (found.last.event.time, found.absence) == (None, 295)
    assert (found.gaps.lengths, found.reported) == ((10,), 1)
