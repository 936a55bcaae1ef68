"""A store stays whole whenever its program is killed, and whoever else writes."""

import multiprocessing
import os
import signal
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from functools import partial

import pytest
from sqlalchemy import Engine, create_engine, event, func, select
from tests.postgresql import past_dateline

from dateline.model import Judgement, Verdict
from dateline.store import Outcome, open_store
from dateline.store.schema import claims, contents, raw

pytestmark = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="needs fork and SIGKILL"
)
VERSIONS = ("tested a rocket", "tested two rockets")


@pytest.fixture
def reports(report):
    """Twenty pages, and then a second version of each."""
    return [
        report(f"Riverland {did} on day {page}.", str(page), claims=page % 4)
        for did in VERSIONS
        for page in range(20)
    ]


# Steps of SQLite's machine: in the making of the tables, in the first documents, in later ones.
@pytest.mark.parametrize("steps", [1, 150, 400, 900, 2500, 6000, 9000])
def test_killed_at_a_step_of_the_database(path, reports, steps):
    acknowledged = _run_and_wait(partial(_ingest_until, path, reports, steps))
    _check_whole(str(path), reports, acknowledged)


@pytest.mark.parametrize("after", [1, 11, 23, 38])
def test_killed_from_outside(place, reports, after):
    acknowledged = _run_and_kill(partial(_ingest, place, reports), after)
    _check_whole(place, reports, acknowledged)


def test_three_ingests_at_once_lose_nothing(place, reports):
    pages = reports[:20]
    parts = (pages, pages[::-1], pages[5:] + pages[:5])
    runs = [_fork(partial(_ingest, place, part)) for part in parts]
    outcomes = [outcome for run, pipe in runs for outcome in _read_all(run, pipe)]
    assert [run.exitcode for run, _ in runs] == [0, 0, 0]
    assert outcomes.count(Outcome.ADDED) == 20
    assert outcomes.count(Outcome.UNCHANGED) == 40
    _check_whole(place, reports, acknowledged=20)


def test_judgements_of_many_are_each_there_once(place):
    """Four people judge at once, two of them the same; readers look on."""
    open_store(place).close()
    runs = [_fork(partial(_judge, place, person)) for person in ("Ana", "Ben", "Cho", "Cho")]
    runs += [_fork(partial(_watch, place)) for _ in range(2)]
    acknowledged = {told for run, pipe in runs for told in _read_all(run, pipe)}
    assert [run.exitcode for run, _ in runs] == [0] * 6
    with open_store(place) as store:
        kept = [judgement.id for judgement in store.judgements()]
    assert set(kept) == acknowledged
    assert len(kept) == 75


def _judge(place, person, tell):
    with open_store(place) as store:
        for number in range(25):
            at = datetime(2024, 5, 10, 12, number, tzinfo=UTC)
            judgement = Judgement(Verdict.REJECT, (f"{number}",), person, at)
            store.add_judgement(judgement)
            tell.send(judgement.id)


def _watch(place, _tell):
    """The log only ever grows at its end."""
    seen = ()
    with open_store(place) as store:
        while len(seen) < 75:
            before, seen = seen, store.judgements()
            assert seen[: len(before)] == before


def _check_whole(place, reports, acknowledged):
    with open_store(place) as store:
        held = {document.id for document in store.documents(include_replaced=True)}
        done = reports[: len(held)]
        assert len(held) >= acknowledged
        assert held == {document.id for document, _ in done}
        _check_claims_and_raw(store, place, done)
        for document, claims in reports[len(held) :]:
            store.add(document, _raw(document), claims)
        _check_claims_and_raw(store, place, reports)
        assert store.counts().documents == store.counts().replaced == 20
    if "://" not in place:
        with closing(sqlite3.connect(place)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _check_claims_and_raw(store, place, done):
    assert [store.raw(document.id) for document, _ in done] == [_raw(made) for made, _ in done]
    current = {document.url: mine for document, mine in done}  # the later version wins
    expected = {claim.id for mine in current.values() for claim in mine}
    assert {claim.id for claim in store.claims()} == expected
    counts = {raw: len(done), contents: len(done), claims: sum(len(mine) for _, mine in done)}
    engine = create_engine(past_dateline(place))
    with engine.connect() as connection:
        for table, count in counts.items():
            assert connection.scalar(select(func.count()).select_from(table)) == count
    engine.dispose()


def _raw(document):
    return document.text.encode() * 50


def _ingest(place, reports, tell):
    with open_store(place) as store:
        for document, claims in reports:
            tell.send(store.add(document, _raw(document), claims))


def _ingest_until(path, reports, steps, tell):
    """Ingest until SQLite has taken so many steps, then die in the middle of the next."""
    countdown = [steps]

    def die_in_time():
        countdown[0] -= 1
        if countdown[0] <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(
        Engine, "connect", lambda connection, _: connection.set_progress_handler(die_in_time, 1)
    )
    _ingest(path, reports, tell)


def _fork(task):
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe(duplex=False)
    run = fork.Process(target=task, args=(there,))
    run.start()
    there.close()
    return run, here


def _read_all(run, pipe):
    with pipe:
        try:
            while True:
                yield pipe.recv()
        except EOFError:
            run.join()


def _run_and_wait(task):
    run, pipe = _fork(task)
    acknowledged = len(list(_read_all(run, pipe)))
    assert run.exitcode == -signal.SIGKILL
    return acknowledged


def _run_and_kill(task, after):
    run, pipe = _fork(task)
    told = _read_all(run, pipe)
    for _ in range(after):
        next(told)
    run.kill()
    return after + len(list(told))
