from datetime import UTC, datetime

import pytest

from dateline.server import Retries
from dateline.server.retries import seconds_of

NOW = datetime(2031, 3, 5, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("Wed, 05 Mar 2031 12:01:00 GMT", 60.0),
        ("Wed, 05 Mar 2031 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-3", None),
        ("", None),
        (None, None),
    ],
)
def test_when_the_server_wants_to_be_asked_again(header, seconds):
    assert seconds_of(header, NOW) == seconds


def test_waits_grow_to_a_bound_and_differ():
    waits = []
    retries = Retries(most=5.0, sleep=waits.append, chance=iter([1.0, 0.5, 1.0, 1.0]).__next__)
    for attempt in range(1, 5):
        retries.wait(attempt, None)
    assert waits == [1.0, 1.0, 4.0, 5.0]


def test_no_server_makes_a_client_wait_for_ever():
    waits = []
    Retries(most=60.0, sleep=waits.append, now=lambda: NOW).wait(1, "86400")
    assert waits == [60.0]
