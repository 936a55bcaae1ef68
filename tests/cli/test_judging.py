"""Judgements from the command line, on the sample's three documents in a store of their own."""

import json
import shutil

import pytest
from tests.export import sample
from typer.testing import CliRunner

from dateline.cli.main import build
from dateline.model import Role
from dateline.store import open_store

VISIT = sample.visit().claims[0]
LEFT, RIGHT = sample.trial().claims


@pytest.fixture
def judge(dateline, filled, tmp_path, monkeypatch):
    """Run the program as Ana; a store of its own, with one judgement of another."""
    shutil.copy(filled, tmp_path / "mine.db")
    monkeypatch.setenv("DATELINE_STORE", str(tmp_path / "mine.db"))
    monkeypatch.setenv("DATELINE_BY", "Ana")
    return dateline


def events(judge, *options):
    return json.loads(judge("chronology", "--json", *options).stdout)["events"]


def made(tmp_path):
    with open_store(tmp_path / "mine.db") as store:
        return store.judgements()


def test_what_is_rejected_leaves_the_chronology_until_it_is_undone(judge):
    before = events(judge)
    result = judge("reject", VISIT.id[:7], "--note", "a fair")
    assert result.exit_code == 0
    assert "reject · claim" in result.stdout
    assert len(events(judge)) == len(before) - 1
    assert "withdrawn: reject" in judge("undo").stdout
    assert events(judge) == before
    assert "counts again: reject" in judge("redo").stdout
    assert len(events(judge)) == len(before) - 1


def test_events_are_split_and_joined(judge, tmp_path):
    joined = events(judge)
    assert judge("undo", made(tmp_path)[0].id[:7]).exit_code == 0
    apart = events(judge)
    assert len(apart) == len(joined) + 1
    tests = [event["id"] for event in apart if event["type"] == "test"]
    assert judge("same", *tests).exit_code == 0
    assert len(events(judge)) == len(joined)
    assert judge("different", LEFT.id, RIGHT.id).exit_code == 0
    assert [each["id"] for each in events(judge)] == [each["id"] for each in apart]


def test_an_event_stands_for_all_its_claims(judge, tmp_path):
    (trial,) = [each for each in events(judge) if each["type"] == "test"]
    assert judge("accept", trial["id"][:7]).exit_code == 0
    assert set(made(tmp_path)[-1].subjects) == {LEFT.id, RIGHT.id}


def test_a_correction_quotes_the_document(judge, tmp_path):
    assert judge("correct", LEFT.id, "time", "2031-03-08", "--quote", "Saturday").exit_code == 0
    assert judge("correct", LEFT.id, "object", "launcher").exit_code == 0
    time, thing = (each.correction.claim for each in made(tmp_path)[-2:])
    assert (time.time.interval.edtf, time.time.evidence.quote) == ("2031-03-08", "Saturday")
    assert thing.fillers(Role.OBJECT) == ("launcher",)
    (trial,) = [each for each in events(judge, "--object", "launcher") if each["type"] == "test"]
    (mine,) = [each for each in trial["claims"] if each["id"] == LEFT.id]
    assert mine["time"]["interval"]["start"] == "2031-03-08"
    assert mine["time"]["rule"] == "judged"


def test_a_claim_of_another_type_is_judged_by_the_id_that_is_shown(judge, tmp_path):
    assert judge("correct", VISIT.id, "type", "display").exit_code == 0
    (shown,) = [each for each in events(judge) if each["type"] == "display"]
    now = shown["claims"][0]["id"]
    assert now != VISIT.id
    assert judge("correct", now, "place", "--none").exit_code == 0
    assert made(tmp_path)[-1].subjects == (VISIT.id,)
    (shown,) = [each for each in events(judge) if each["type"] == "display"]
    assert shown["place"] is None


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["accept", "0000"], "no claim has an id"),
        (["accept", ""], "no claim has an id"),
        (["same", LEFT.id, LEFT.id], "these are one claim"),
        (["correct", LEFT.id, "time"], "Give the value, or --none"),
        (["correct", LEFT.id, "time", "2031", "--none"], "Give the value, or --none"),
        (["correct", LEFT.id, "time", "2031-03-08"], "does not stand in document"),
        (["correct", LEFT.id, "type", "picnic"], "no event type 'picnic'"),
        (["correct", LEFT.id, "type", "--none"], "always has a type"),
        (["correct", LEFT.id, "colour", "red", "--quote", "new"], "no such field"),
        (["correct", LEFT.id, "place", "new", "--quote", "a", "--quote", "b"], "Give one each"),
        (["rate", LEFT.id, "G"], "no scale has"),
        (["rate", "Nobody", "B"], "no claim cites a source"),
        (["rate", VISIT.id, "1"], "credibility 1 is for what two origins"),
        (["undo"], "Ana has made no judgement"),
        (["redo"], "Ana has withdrawn nothing"),
        (["undo", "ffff"], "no judgement has an id"),
        (["accept", LEFT.id, "--by", " "], "needs the person"),
        (["review", "--kind", "all"], "Choose from"),
    ],
)
def test_what_cannot_be_judged_is_one_error_and_no_judgement(judge, tmp_path, arguments, message):
    before = made(tmp_path)
    result = judge(*arguments)
    assert result.exit_code == 2, result.output
    assert message in result.stderr
    assert result.stderr.count("Error:") == 1
    assert made(tmp_path) == before


def test_ratings_are_kept_apart(judge, tmp_path):
    for what, value in [
        ("Norvania Newsline", "c"),
        (LEFT.id, "1"),
        (VISIT.id, "2"),
        (VISIT.id, "very likely"),
    ]:
        assert judge("rate", what, value).exit_code == 0
    ratings = [each.rating for each in made(tmp_path)[-4:]]
    assert [each.scale for each in ratings] == [
        "reliability",
        "credibility",
        "credibility",
        "likelihood",
    ]
    assert "very likely (80 to 95 in a hundred)" in judge("judgements").stdout


def test_the_log_marks_what_counts_and_what_is_astray(judge, tmp_path):
    judge("reject", VISIT.id)
    judge("accept", LEFT.id)
    judge("undo")
    with open_store(tmp_path / "mine.db") as store:
        store.replace_claims(VISIT.document, [])
    log = json.loads(judge("judgements", "--by", "Ana", "--json").stdout)["judgements"]
    marks = [(each["verdict"], each["counts"], each["is_stray"]) for each in log]
    assert marks == [("reject", True, True), ("accept", False, False), ("withdraw", False, False)]
    lost = judge("judgements", "--strays").stdout
    assert f"{VISIT.id} is gone" in lost
    assert "accept" not in lost


def test_two_people_answer_the_same_and_are_compared(judge):
    asked = ["review", "--second", "--json"]
    first = json.loads(judge(*asked).stdout)
    judge("accept", LEFT.id, RIGHT.id)
    judge("correct", RIGHT.id, "time", "--none")
    assert json.loads(judge(*asked, "--by", "Ben").stdout) == first
    assert json.loads(judge(*asked).stdout) != first
    judge("accept", LEFT.id, "--by", "Ben")
    judge("reject", RIGHT.id, "--by", "Ben")
    found = {
        each["field"]: each for each in json.loads(judge("agreement", "--json").stdout)["fields"]
    }
    assert (found["verdict"]["units"], found["verdict"]["same"]) == (2, 1)
    assert (found["time"]["units"], found["time"]["same"]) == (1, 1)
    assert "Ana and Ben" in judge("agreement").stdout


def review(keys, *options):
    """Answer by keys; lines for prompts stand between them."""
    return CliRunner().invoke(build(), ["review", *options], input=keys)


@pytest.mark.usefixtures("judge")
def test_one_key_answers_a_question(tmp_path):
    result = review("y", "--kind", "field", "--most", "1")
    assert result.exit_code == 0, result.output
    assert "Claims of one event differ in time" in result.stdout
    last = made(tmp_path)[-1]
    assert (last.verdict, set(last.subjects)) == ("accept", {LEFT.id, RIGHT.id})


@pytest.mark.usefixtures("judge")
def test_a_sitting_can_correct_undo_and_stop(tmp_path):
    keys = "?c1\ntime\n2031-03-08\nSaturday\n"
    result = review(keys, "--kind", "field", "--most", "1")
    assert result.exit_code == 0, result.output
    last = made(tmp_path)[-1]
    assert last.correction.claim.time.interval.edtf == "2031-03-08"
    before = len(made(tmp_path))
    result = review("xusq", "--kind", "claim")
    assert result.exit_code == 0, result.output
    assert len(made(tmp_path)) == before


@pytest.mark.usefixtures("judge")
def test_an_answer_that_cannot_be_is_told_and_the_question_stays(tmp_path):
    before = made(tmp_path)
    result = review("c1\ntime\nsoon\nSaturday\nq", "--kind", "field")
    assert "Write 2024" in result.stderr
    assert made(tmp_path) == before


def test_an_event_shows_what_was_judged_of_it(judge):
    judge("correct", VISIT.id, "type", "display", "--note", "a parade")
    judge("rate", "Norvania Newsline", "C")
    (shown,) = [each for each in events(judge) if each["type"] == "display"]
    printed = judge("show", shown["id"]).stdout
    assert "type: display" in printed
    assert "reliability C" in printed
    told = json.loads(judge("show", shown["id"], "--json").stdout)
    assert [each["verdict"] for each in told["judgements"]] == ["correct", "rate"]
