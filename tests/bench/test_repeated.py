from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from bench.archives.repeated import repeated
from tests.merge.claims import claim

FIRST = claim("a", time="2024-05-01", published="2024-05-01", place="Wonsan", objects="Hwasong-17")
ARCHIVE = [
    FIRST,
    replace(FIRST, ordinal=1, beside=FIRST.id),
    claim("b", time="0918", published="2024-05-02", quantities=(("count", 2, None),)),
    claim("c", time="2024-05", published="2024-05-04"),
]


def test_an_archive_repeated_is_as_dense_as_the_archive():
    claims = repeated(ARCHIVE, 3 * len(ARCHIVE))
    by_day = Counter(one.published for one in claims)
    days = [date(2024, 4, 23) + timedelta(days=number) for number in range(12)]
    assert [by_day[day] for day in days] == [2, 1, 0, 1] * 3


def test_the_last_reports_are_the_archives_own_at_any_length():
    assert repeated(ARCHIVE, 9)[:4] == repeated(ARCHIVE, 6)[:4]
    assert {one.id for one in repeated(ARCHIVE, 4)} == {one.id for one in ARCHIVE}


def test_no_two_claims_are_one():
    assert len({one.id for one in repeated(ARCHIVE, 20)}) == 20


@pytest.mark.parametrize(("document", "days"), [("a-2", "2024-04-23"), ("b-2", "0918")])
def test_days_go_back_with_the_report_but_legends_stay(document, days):
    times = {one.document: one.time.interval.edtf for one in repeated(ARCHIVE, 12) if one.time}
    assert times[document] == days


def test_what_one_document_tells_as_one_event_stays_so():
    moved = [one for one in repeated(ARCHIVE, 8) if one.document == "a-1"]
    (beside,) = (one.beside for one in moved if one.beside is not None)
    assert beside in {one.id for one in moved if one.beside is None}
