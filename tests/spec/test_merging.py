"""When reports tell of one event, and when of two.

Each row of a table is a claim of one report. Rows with one number under `event` are one event.
"""

from __future__ import annotations

from tests.merge.tables import merges


def test_reports_of_one_day():
    """The same day is the same event; the next day is another."""
    merges("""
        chain        | time       | event
        -------------+------------+------
        A > KCNA     | 2024-03-24 | 1
        B > Yonhap   | 2024-03-24 | 1
        C > Kyodo    | 2024-03-25 | 2
    """)


def test_a_denial_and_a_deed():
    """A denial disputes a deed of the same actor, and no deed of another or of nobody (`;`)."""
    merges("""
        chain         | time       | objects | actors      | status   | event
        --------------+------------+---------+-------------+----------+------
        A > KCNA      | 2024-05-10 | missile | North Korea | happened | 1
        B > Moranbong | 2024-05-10 | missile | North Korea | denied   | 1
    """)
    merges("""
        chain         | time       | objects | actors      | status   | event
        --------------+------------+---------+-------------+----------+------
        A > KCNA      | 2024-05-10 | missile | North Korea | happened | 1
        B > Moranbong | 2024-05-10 | missile | ;           | denied   | 2
    """)
    merges("""
        chain         | time       | objects | actors      | status   | event
        --------------+------------+---------+-------------+----------+------
        A > KCNA      | 2024-05-10 | missile | North Korea | happened | 1
        B > Moranbong | 2024-05-10 | missile | Riverland   | denied   | 2
    """)


def test_a_report_without_a_day():
    """A report without a day joins the event of its week that has the same object."""
    merges("""
        chain    | time       | published  | objects                        | event
        ---------+------------+------------+--------------------------------+------
        A > KCNA | 2024-05-10 | 2024-05-11 | 240mm multiple rocket launcher | 1
        B > KCNA |            | 2024-05-11 | 240-millimeter MRL             | 1
        C > KCNA |            | 2024-05-11 | 600mm multiple rocket launcher | 2
    """)


def test_a_report_is_older_than_the_event():
    """What a report says has happened is no event of a later week."""
    merges("""
        chain    | time       | published  | objects            | event
        ---------+------------+------------+--------------------+------
        A > KCNA |            | 2024-05-02 | Hwasong-18 missile | 1
        B > KCNA | 2024-05-10 | 2024-05-11 | Hwasong-18 missile | 2
    """)


def test_a_tour_and_one_of_its_days():
    """A tour of three days is one event with a visit on one of them."""
    merges("""
        type  | chain    | time                  | actors       | event
        ------+----------+-----------------------+--------------+------
        visit | A > KCNA | 2023-08-03/2023-08-05 | Kim Jong Un  | 1
        visit | B > KCNA | 2023-08-04            | Kim Jong Un  | 1
        visit | C > KCNA | 2023-08-09            | Kim Jong Un  | 2
    """)


def test_two_models_on_one_day():
    """Two different weapons on one day are two tests."""
    merges("""
        chain    | time       | objects            | event
        ---------+------------+--------------------+------
        A > KCNA | 2024-05-10 | Hwasong-17 missile | 1
        B > KCNA | 2024-05-10 | Hwasong-18 missile | 2
        C > KCNA | 2024-05-10 | Hwasong-18         | 2
    """)


def test_a_disputed_date():
    """Two origins that date one model's test a day apart disagree about one event."""
    merges("""
        chain                      | time       | objects              | event
        ---------------------------+------------+----------------------+------
        A > KCNA                   | 2024-05-10 | 240mm rocket launcher | 1
        B > Joint Chiefs of Staff  | 2024-05-09 | 240mm rocket launcher | 1
    """)


def test_two_launches_on_neighbouring_days():
    """Where one origin gives both days, there are two events, and each report finds its own."""
    merges("""
        chain                      | time       | objects               | event
        ---------------------------+------------+-----------------------+------
        A > KCNA                   | 2024-05-10 | 240mm rocket launcher | 1
        B > Joint Chiefs of Staff  | 2024-05-09 | 240mm rocket launcher | 2
        C > Joint Chiefs of Staff  | 2024-05-10 | 240mm rocket launcher | 1
    """)


def test_a_plan_and_its_act():
    """A plan whose deadline covers the act is one event with it."""
    merges("""
        type       | chain    | status   | time       | published  | objects               | event
        -----------+----------+----------+------------+------------+-----------------------+------
        deployment | A > KCNA | planned  | 2024       | 2024-05-11 | 240mm rocket launcher | 1
        deployment | B > KCNA | happened | 2024-08-04 | 2024-08-05 | 240mm rocket launcher | 1
        deployment | C > KCNA | happened | 2025-02-01 | 2025-02-02 | 240mm rocket launcher | 2
    """)


def test_one_deadline():
    """Two plans with one deadline, in the news of three days, are one plan."""
    merges("""
        type       | chain    | status  | time      | published  | objects               | event
        -----------+----------+---------+-----------+------------+-----------------------+------
        deployment | A > KCNA | planned | 2026      | 2024-05-11 | launcher              | 1
        deployment | B > KCNA | planned | 2024/2026 | 2024-05-14 | 240mm rocket launcher | 1
        deployment | C > KCNA | planned | 2025      | 2024-11-14 | launcher              | 2
    """)


def test_a_denial():
    """Who denies an event speaks of the same event."""
    merges("""
        type     | chain                | status   | published  | recipients | objects | event
        ---------+----------------------+----------+------------+------------+---------+------
        transfer | A > Defence Ministry | happened | 2024-05-16 | Russia     | arms    | 1
        transfer | B > Kim Yo Jong      | denied   | 2024-05-17 | Russia     | arms    | 1
    """)


def test_kinds_of_events():
    """A visit and a test of one day are two events."""
    merges("""
        type  | chain    | time       | actors      | event
        ------+----------+------------+-------------+------
        visit | A > KCNA | 2024-05-10 | Kim Jong Un | 1
        test  | A > KCNA | 2024-05-10 | Kim Jong Un | 2
    """)
