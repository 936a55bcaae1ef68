"""Which documents are versions of one report, and what that does to an event."""

from datetime import date

import pytest
from tests.merge.claims import claim

from dateline.lang import load_rules
from dateline.merge import merge, revised, versions
from dateline.merge.versions import staged
from dateline.model import VERSIONS, Document

MARKS = load_rules("versions")
LEAD = (
    "Halan Pomelo, chairman of the Committee of the Alvik Republic, went round the Tovra Farm in "
    "the county of Brenn to learn about its management."
)
REST = " He dropped in at a room that shows the history of the farm. Officials went with him."


def document(title, body=LEAD, day=11, publisher="Alvik Agency"):
    return Document(
        f"{title}\n\n{body}", date(2031, 3, day), title=title, publisher=publisher, url=title
    )


@pytest.mark.parametrize(
    ("title", "stage", "plain"),
    [
        ("Pomelo visits farm (Urgent)", -1, "Pomelo visits farm"),
        ("Pomelo visits farm", 0, "Pomelo visits farm"),
        ("UPDATE 2-Pomelo visits farm", 2, "Pomelo visits farm"),
        ("(3rd LD) Pomelo visits farm", 3, "Pomelo visits farm"),
        ("Pomelo visits farm (corrected)", 80, "Pomelo visits farm"),
    ],
)
def test_a_title_says_which_version_it_is(title, stage, plain):
    assert staged(title, MARKS) == (stage, plain)


def test_a_flash_and_its_report_are_versions():
    flash, report = document("Pomelo visits farm (Urgent)"), document("Pomelo visits", LEAD + REST)
    assert versions([report, flash], MARKS) == {flash.id: (report.id,)}


def test_a_correction_may_change_numbers():
    first = document("Alvik fires 3 shells", "Alvik fired 3 shells into the sea on Monday." + REST)
    second = document(
        "CORRECTED-Alvik fires 2 shells", "Alvik fired 2 shells into the sea on Monday." + REST, 12
    )
    assert versions([first, second], MARKS) == {first.id: (second.id,)}


@pytest.mark.parametrize(
    "other",
    [
        document("Pomelo visits mill", LEAD.replace("Tovra Farm", "Sarn Mill")),
        document("Pomelo visits farm again", LEAD + REST, day=20),
        document("Pomelo visits farm today", LEAD + REST, publisher="Harbour Wire"),
    ],
)
def test_one_template_another_day_and_another_publisher_are_no_versions(other):
    assert versions([document("Pomelo visits farm"), other], MARKS) == {}


def test_versions_do_not_hang_on_the_order_of_documents():
    three = [document("Pomelo visits"), document("Pomelo visits (Urgent)"), document("Visit")]
    found = versions(three, MARKS)
    assert found == versions(three[::-1], MARKS)
    assert len(found) == 2


def test_versions_count_once_and_the_last_has_the_say():
    first = claim("a", place="Wonsan", time="2031-03-10", chain="Wire", objects="missile")
    second = claim("b", place="Wonsan", time="2031-03-10", chain="Wire", status="denied")
    (event,) = merge([first, second])
    (found,) = revised([event], {"a": ("b",)})
    assert found.documents == ("a", "b")
    assert found.reports == ("b",)
    assert found.status.value == "denied"
    assert [origin.documents for origin in found.origins] == [("b",)]
    assert [(each.field, each.between) for each in found.disputes] == [("status", VERSIONS)]


def test_what_a_later_version_leaves_out_stays():
    (event,) = merge([claim("a", place="Wonsan")])
    assert revised([event], {"a": ("b",)}) == (event,)
