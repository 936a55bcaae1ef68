from dataclasses import replace
from datetime import date

import pytest
from tests.export import sample

from dateline.errors import NotFound
from dateline.model import PARTS, Period, Status
from dateline.packs import load_pack
from dateline.store import Outcome, open_store
from dateline.workflow import Query, chronology, find_event, ingest, select


@pytest.fixture(scope="module")
def pack():
    return load_pack()


@pytest.mark.parametrize(
    ("query", "types"),
    [
        (Query(), ["deployment", "visit", "test", "transfer", "transfer"]),
        (Query(types=("visit", "test")), ["visit", "test"]),
        (Query(statuses=(Status.ASSESSED, Status.DENIED)), ["transfer", "transfer"]),
        (Query(actor="varo"), ["visit"]),
        (Query(actor="president ilen  varo"), ["visit"]),
        (Query(actor="Var"), []),
        (Query(object="launcher"), ["deployment", "test"]),
        (Query(object="launcher", types=("test",)), ["test"]),
        (Query(origin="general staff"), ["test"]),
        (Query(origin="a.b"), []),
    ],
)
def test_a_query_selects(query, types, pack):
    selection = select(sample.chronology(), query, pack)
    assert [event.type for event in selection.events] == types
    assert selection.undated == 0


@pytest.mark.parametrize(
    ("days", "types"),
    [
        (Period(date(2031, 3, 8)), ["deployment", "visit", "test"]),
        (Period(date(2031, 3, 9)), ["deployment", "test"]),
        (Period(None, date(2031, 3, 6)), ["deployment"]),
        (Period(None, date(2031, 3, 7)), ["deployment", "visit"]),
        (Period(date(2032, 1, 1)), []),
    ],
)
def test_an_event_shares_a_day_with_those_asked_for(days, types, pack):
    selection = select(sample.chronology(), Query(days=days), pack)
    assert [event.type for event in selection.events] == types
    assert selection.undated == 2


def test_an_alias_finds_what_it_is_part_of(pack):
    event = sample.trial()
    entity = next(each for each in pack.entities.values() if each.part_of and each.aliases)
    whole = pack.entities[entity.part_of]
    argument = replace(event.arguments[0], entity=entity.id)
    named = replace(event, arguments=(argument,))
    for name in (entity.name, entity.aliases[0].text, whole.name):
        assert select([named], Query(actor=name.upper()), pack).events == (named,)


@pytest.mark.parametrize(("voice", "count"), [("state media", 1), ("military", 0)])
def test_a_kind_of_source_selects(pack, voice, count):
    event = sample.trial()
    named = replace(event, origins=(replace(event.origins[0], entity="kcna"),))
    assert len(select([named], Query(origin=voice), pack).events) == count


def test_ingest_goes_on_where_it_stopped(tmp_path):
    for name in ("a", "b", "c"):
        text = f"Report {name}\n\nNorvania test-fired a rocket on Monday, the army said."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")

    def stop(_done, _total, documents, _name):
        if documents == 2:
            raise KeyboardInterrupt

    with open_store(tmp_path / "a.db") as store:
        options = {"published": date(2031, 3, 11), "publisher": "Lantern Wire"}
        with pytest.raises(KeyboardInterrupt):
            ingest(store, [tmp_path], progress=stop, **options)
        assert store.counts().documents == 2
        report = ingest(store, [tmp_path], **options)
    assert report.outcomes == {Outcome.UNCHANGED: 2, Outcome.ADDED: 1}
    assert (report.read, report.documents, report.skipped) == (3, 3, ())


def test_an_event_is_found_by_the_first_digits_of_its_id(tmp_path):
    (tmp_path / "a.txt").write_text("North Korea fired a missile on Monday.", encoding="utf-8")
    with open_store(tmp_path / "a.db") as store:
        ingest(store, [tmp_path / "a.txt"], published=date(2031, 3, 11))
        (event,) = chronology(store)
        assert find_event(store, event.id[:5].upper()) == event
        with pytest.raises(NotFound, match="no event has an id that begins with 'x'"):
            find_event(store, "x")


def test_a_dispute_that_only_a_caption_makes_says_so(tmp_path):
    (tmp_path / "report.txt").write_text(
        "North Korea launches satellite\n\n28 March 2031\n\n"
        "SEOUL, March 28 (Harbour Wire) - North Korea launched a satellite from Sohae on "
        "Thursday, state news agency KCNA said.\n\nThis photo released by KCNA shows a satellite "
        "being launched from Sohae, North Korea, on March 26, 2031. (Photo: KCNA)\n",
        encoding="utf-8",
    )
    with open_store(tmp_path / "store.db") as store:
        ingest(store, [tmp_path / "report.txt"])
        (event,) = chronology(store)
    assert [(each.field, each.between) for each in event.disputes] == [("time", PARTS)]
    assert event.time.interval.edtf == "2031-03-27"


def test_a_document_that_a_mistake_of_ours_stops_at_is_set_aside(tmp_path):
    for name in ("good", "bad"):
        (tmp_path / f"{name}.txt").write_text(f"Norland news\n\n12 May 2031\n\nA {name} day.\n")

    def stumble(analysis, _pack):
        if "bad" in analysis.document.text:
            raise IndexError("no such word")
        return ()

    with open_store(tmp_path / "store.db") as store:
        report = ingest(store, [tmp_path], published=date(2031, 5, 12), reader=stumble)
        assert report.documents == 1
        (skipped,) = report.skipped
        assert "bad.txt" in skipped.where
        assert "a mistake of Dateline at test_workflow.py, line" in skipped.problem
        assert "IndexError: no such word" in skipped.problem
        again = ingest(store, [tmp_path], published=date(2031, 5, 12))
        assert (again.documents, again.skipped) == (2, ())
