"""What a store keeps when its program is killed at any moment.

A program migrates an old store, reads documents in, judges and merges; it is killed (SIGKILL) at a
random moment of one of the four. Then the store is opened again: it has to verify clean, hold every
document and judgement that was acknowledged, and the same program has to complete on it.

`--data FOLDER` is where stores are made; `--url ADDRESS` is a PostgreSQL database instead, in which
each trial has a schema of its own; `--most N` is how many times it is killed, 200 unless given.
"""

from __future__ import annotations

import multiprocessing
import random
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine, make_url

from bench.options import Figures, Options
from dateline.custody import verify
from dateline.merge import merge
from dateline.model import (
    Attribution,
    Claim,
    Document,
    Judgement,
    Link,
    Span,
    Status,
    StatusMention,
    Verdict,
    cite,
)
from dateline.store import open_store
from dateline.store.connect import connect, initialise, transaction
from dateline.store.migrate import configuration
from dateline.store.postgresql import connect_database

TIMES = 200
_DOCUMENTS = 40
_JUDGEMENTS = 40
_PHASES = ("migrate", "ingest", "judge", "merge")
_OLD = ("0001", "0003", "0005")
Told = tuple[str, str]
"""What a program has done, and the id of it: a phase, a document, a judgement."""


def run(options: Options) -> Figures:
    """How often a store was killed in each phase, and how often something was amiss."""
    chance = random.Random(0)  # noqa: S311 (moments, not secrets)
    killed: Counter[str] = Counter()
    amiss = finished = 0
    lengths = _lengths(options)
    for number in range(options.most or TIMES):
        phase = _PHASES[number % len(_PHASES)]
        with _old_store(options, chance.choice(_OLD)) as place:
            told, was_killed = _killed(place, phase, chance.uniform(0, lengths[phase]))
            killed[phase] += was_killed
            finished += not was_killed
            amiss += not _is_whole(place, told)
    by_phase = {f"killed_in_{phase}": killed[phase] for phase in _PHASES}
    return {**by_phase, "finished_before": finished, "amiss": amiss}


def _lengths(options: Options) -> dict[str, float]:
    """Seconds that each phase takes where nobody kills the program."""
    with _old_store(options, _OLD[0]) as place:
        process, pipe = _start(place)
        begun = {
            name: time.perf_counter() for kind, name in _heard(pipe) if kind in {"phase", "end"}
        }
        process.join()
    ends = [*_PHASES[1:], "end"]
    return {phase: begun[end] - begun[phase] for phase, end in zip(_PHASES, ends, strict=True)}


def _killed(place: str, phase: str, delay: float) -> tuple[list[Told], bool]:
    """Kill a program so many seconds into a phase; what it had told, and whether it still ran."""
    process, pipe = _start(place)
    heard, told = _heard(pipe), []
    for each in heard:
        told.append(each)
        if each == ("phase", phase):
            break
    time.sleep(delay)
    process.kill()
    told += heard
    process.join()
    return told, process.exitcode == -signal.SIGKILL


def _is_whole(place: str, told: Sequence[Told]) -> bool:
    """Whether all that was acknowledged is there, and the same program completes."""
    with open_store(place) as store:
        held = {("document", id_) for id_ in store.ids()}
        held |= {("judgement", each.id) for each in store.judgements()}
        is_kept = {each for each in told if each[0] in {"document", "judgement"}} <= held
        is_clean = not any(verify(store))
    process, pipe = _start(place)
    ended = ("end", "end") in list(_heard(pipe))
    process.join()
    with open_store(place) as store:
        whole = (len(store.ids()), len(store.judgements())) == (_DOCUMENTS, _JUDGEMENTS)
        return is_kept and is_clean and ended and whole and not any(verify(store))


def _start(place: str) -> tuple[BaseProcess, Connection]:
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe(duplex=False)
    process = fork.Process(target=_program, args=(place, there.send))
    process.start()
    there.close()
    return process, here


def _heard(pipe: Connection) -> Iterator[Told]:
    with pipe:
        try:
            while True:
                yield pipe.recv()
        except EOFError:
            return


def _program(place: str, tell: Callable[[Told], None]) -> None:
    """What is killed: it goes on where it stopped, as commands do."""
    tell(("phase", "migrate"))
    with open_store(place) as store:
        tell(("phase", "ingest"))
        for document, claims in map(_report, range(_DOCUMENTS)):
            store.add(document, document.text.encode(), claims)
            tell(("document", document.id))
        tell(("phase", "judge"))
        for number in range(_JUDGEMENTS):
            _, (claim, *_) = _report(number)
            at = datetime(2031, 5, 1, tzinfo=UTC) + timedelta(hours=number)
            judgement = Judgement(Verdict.ACCEPT, (claim.id,), "Ana", at)
            store.add_judgement(judgement)
            tell(("judgement", judgement.id))
        tell(("phase", "merge"))
        merge(store.claims(), store.judgements())
    tell(("end", "end"))


def _report(number: int) -> tuple[Document, tuple[Claim, ...]]:
    """An invented report with three claims."""
    sentences = [f"Norland tested launcher {number}-{each} on that day." for each in range(3)]
    text = " ".join(sentences)
    day = date(2031, 1, 1) + timedelta(days=number)
    document = Document(text, day, publisher="Wire", url=f"https://wire.example/{number}")
    return document, tuple(_claim(document, sentence) for sentence in sentences)


def _claim(document: Document, sentence: str) -> Claim:
    start = document.text.index(sentence)
    whole = cite(document, Span(start, start + len(sentence)))
    tested = cite(document, Span(start + 8, start + 14))
    return Claim(
        type="test",
        trigger=tested,
        mentions=(whole,),
        attribution=Attribution((Link("Wire", "publisher"),)),
        status=StatusMention(Status.HAPPENED, tested, "plain"),
        published=document.published,
        method="bench",
    )


@contextmanager
def _old_store(options: Options, revision: str) -> Iterator[str]:
    """A store with the tables of an earlier revision, and nothing in them."""
    if options.url is not None:
        with _schema(options.url) as place:
            with transaction(connect_database(make_url(place))) as connection:
                command.upgrade(configuration(connection), revision)
            yield place
        return
    with tempfile.TemporaryDirectory(dir=options.data) as folder:
        path = Path(folder) / "store.db"
        engine = connect(path)
        initialise(engine)
        with transaction(engine) as connection:
            command.upgrade(configuration(connection), revision)
        engine.dispose()
        yield str(path)


@contextmanager
def _schema(url: str) -> Iterator[str]:
    """The address of a new schema of a PostgreSQL database; it goes afterwards."""
    name = f"crash_{time.time_ns()}"
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    there = make_url(url).update_query_dict({"options": f"-csearch_path={name}"})
    yield there.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA {name} CASCADE")
    engine.dispose()
