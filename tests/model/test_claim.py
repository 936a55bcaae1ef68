from dataclasses import replace
from datetime import UTC, date, time
from math import inf, nan

import pytest

from dateline.model import (
    Anchor,
    Argument,
    Attribution,
    Claim,
    Document,
    Interval,
    Link,
    PlaceMention,
    Quantity,
    Role,
    Span,
    Status,
    StatusMention,
    TimeMention,
    cite,
    may_have,
)

DOCUMENT = Document("Riverland fired two rockets. It did so on Friday.", date(2024, 5, 10))
FIRED, FIRST, SECOND, FRIDAY = (
    cite(DOCUMENT, Span(*span)) for span in ((10, 15), (0, 28), (29, 49), (42, 48))
)
FOREIGN = replace(FIRED, document="0" * 16)
CLAIM = Claim(
    type="test",
    trigger=FIRED,
    mentions=(FIRST, SECOND),
    attribution=Attribution((Link("Delta News", "publisher"),)),
    status=StatusMention(Status.HAPPENED, FIRED, "past"),
    published=DOCUMENT.published,
    method="rules/0.1.0",
    time=TimeMention(Interval.day(DOCUMENT.published), FRIDAY, Anchor.PUBLICATION, "weekday"),
)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"type": ""}, "a type and a method"),
        ({"method": ""}, "a type and a method"),
        ({"mentions": ()}, "a sentence that carries it"),
        ({"mentions": (SECOND, FIRST)}, "document order"),
        ({"mentions": (FIRST, FIRST)}, "each once"),
        ({"ordinal": -1}, "counts from 0"),
        ({"certainty": -0.5}, "happened with a certainty of -0.5"),
        ({"certainty": 0.0}, "happened with a certainty of 0.0"),
        ({"certainty": 3.1}, "happened with a certainty of 3.1"),
        ({"certainty": float("nan")}, "happened with a certainty of nan"),
        ({"trigger": FOREIGN}, "one document only"),
        ({"mentions": (FOREIGN,)}, "one document only"),
        ({"status": StatusMention(Status.DENIED, FOREIGN, "x")}, "one document only"),
        ({"arguments": (Argument(Role.ACTOR, "x", FOREIGN, "x"),)}, "one document only"),
        ({"place": PlaceMention("x", FOREIGN, "x")}, "one document only"),
        ({"time": replace(CLAIM.time, evidence=FOREIGN)}, "one document only"),
        ({"quantities": (Quantity("count", 2, 2, None, FOREIGN, "x"),)}, "one document only"),
        ({"attribution": Attribution((Link("x", "x", None, FOREIGN),))}, "one document only"),
        ({"attribution": Attribution((Link("x", "x", FOREIGN, FIRED),))}, "one document only"),
    ],
)
def test_what_is_no_claim_is_refused(fields, message):
    with pytest.raises(ValueError, match=message):
        replace(CLAIM, **fields)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Quantity("count", 3, 2, None, FIRED, "n"), "3 to 2"),
        (lambda: Quantity("count", nan, 2, None, FIRED, "n"), "nan to 2"),
        (lambda: Quantity("count", 3, inf, None, FIRED, "n"), "3 to inf"),
        (lambda: Quantity("", 3, 3, None, FIRED, "n"), "measure"),
        (lambda: Quantity("count", 3, 3, None, FIRED, ""), "rule"),
        (lambda: StatusMention(Status.DENIED, FIRED, ""), "rule"),
        (lambda: Argument(Role.ACTOR, "", FIRED, "n"), "filler"),
        (lambda: Argument(Role.ACTOR, "x", FIRED, ""), "rule"),
        (lambda: PlaceMention("x", FIRED, ""), "rule"),
        (lambda: Link("", "x"), "source"),
        (lambda: Link("x", "said", cue=FIRED), "without words that name"),
        (lambda: Attribution(()), "at least its publisher"),
        (lambda: replace(CLAIM.time, rule=""), "rule"),
        (lambda: replace(CLAIM.time, zone="UTC"), "zone without a time"),
        (lambda: replace(CLAIM.time, clock=time(13, tzinfo=UTC)), "its own field"),
    ],
)
def test_what_is_no_part_of_a_claim_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_evidence_is_every_quotation():
    link = Link("KCNA", "said", SECOND, FIRST, spoke=replace(CLAIM.time, evidence=FRIDAY))
    claim = replace(CLAIM, attribution=Attribution((link,)), time=None)
    assert set(claim.evidence()) == {FIRED, FIRST, SECOND, FRIDAY}


def test_fillers_are_those_of_one_role():
    rockets, state = Role.OBJECT, Role.ACTOR
    arguments = tuple(
        Argument(role, name, FIRED, "x") for role, name in ((rockets, "b"), (state, "c"))
    )
    assert replace(CLAIM, arguments=arguments).fillers(Role.OBJECT) == ("b",)


@pytest.mark.parametrize(
    "fields", [{"type": "attack"}, {"ordinal": 1}, {"trigger": cite(DOCUMENT, Span(10, 19))}]
)
def test_another_trigger_type_or_ordinal_is_another_claim(fields):
    assert replace(CLAIM, **fields).id != CLAIM.id


@pytest.mark.parametrize(
    ("status", "certainties"),
    [
        ("happened", (False, False, True)),
        ("planned", (False, False, True)),
        ("ordered", (False, False, True)),
        ("alleged", (True, True, True)),
        ("assessed", (True, True, True)),
        ("denied", (True, False, False)),
    ],
)
def test_a_certainty_does_not_contradict_its_status(status, certainties):
    assert tuple(may_have(Status(status), value) for value in (-1.5, 0.0, 1.5)) == certainties
