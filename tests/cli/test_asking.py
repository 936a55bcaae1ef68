import json

import pytest
from tests.server.stub import answer, serve, status, whole

from dateline.cli.asking import client_of

REPORT = "Rockets over Norvania\n\nNorvania fired two rockets on 3 March 2031, the army said.\n"
CLAIM = {"type": "test", "sentences": [2], "trigger": "fired", "status": "happened"}
CLAIM |= {"actor": ["Norvania", "Sudovia"], "time": "3 March 2031", "sources": []}


@pytest.fixture
def stub():
    with serve() as server:
        yield server


@pytest.fixture
def ask(dateline, tmp_path, stub, monkeypatch):
    """Ingest a report by asking the stub."""
    monkeypatch.delenv("DATELINE_API_KEY", raising=False)
    (tmp_path / "one.txt").write_text(REPORT, encoding="utf-8")
    chosen = ["--extractor", "server", "--url", stub.url, "--model", "tiny", "--answers", "kept"]

    def ask(*more, server=chosen):
        command = ["--store", "a.db", "ingest", "one.txt", "--published", "2031-03-04"]
        return dateline(*command, *server, *more)

    return ask


def test_a_server_is_asked_and_its_failings_counted(ask, stub, dateline):
    stub.reply(whole(answer(CLAIM)))
    result = ask()
    assert result.exit_code == 0
    assert "server/tiny@claims-1: 1 request, 0 answers from earlier runs" in result.stderr
    assert "Not used of the answers: 1 actor (not in the text)." in result.stderr
    assert "Warning" not in result.stderr
    (event,) = json.loads(dateline("--store", "a.db", "chronology", "--json").stdout)["events"]
    assert event["claims"][0]["method"] == "server/tiny@claims-1"


def test_the_counts_come_in_json_too(ask, stub):
    stub.reply(whole(answer(CLAIM)))
    asked = json.loads(ask("--json").stdout)["server"]
    assert (asked["model"], asked["prompt"], asked["asked"]) == ("tiny", "claims-1", 1)
    assert asked["dropped"] == [{"field": "actor", "reason": "not in the text", "count": 1}]


def test_a_document_without_an_answer_stays_out_until_there_is_one(ask, stub):
    stub.reply(whole("Sorry."))
    result = ask("--json")
    assert result.exit_code == 2  # it was the only one
    (skipped,) = json.loads(result.stdout)["skipped"]
    assert skipped["where"].endswith("one.txt")
    assert skipped["problem"] == "the answer is not JSON, 3 times"
    stub.reply(whole(answer(CLAIM)))
    assert json.loads(ask("--json").stdout)["added"] == 1


def test_a_key_comes_from_the_environment_and_is_not_shown(ask, stub, monkeypatch):
    monkeypatch.setenv("DATELINE_API_KEY", "s3cret")
    stub.reply(status(401, "bad key s3cret"))
    result = ask()
    assert result.exit_code == 2
    assert "Put a valid key into DATELINE_API_KEY" in result.stderr
    assert "s3cret" not in result.output
    assert stub.headers[0]["Authorization"] == "Bearer s3cret"


def test_a_warning_where_texts_leave_the_machine(capsys, monkeypatch):
    monkeypatch.setenv("DATELINE_API_KEY", "s3cret")
    client_of("http://models.example.org/v1", "tiny")
    said = capsys.readouterr().err
    assert "the text of every document goes to models.example.org, another machine" in said
    assert "Texts and key go there unencrypted" in said
    client_of("https://models.example.org/v1", "tiny")
    assert "unencrypted" not in capsys.readouterr().err


def test_a_time_without_end_is_refused(ask):
    result = ask("--timeout", "0")
    assert result.exit_code == 2
    assert "--timeout 0: give seconds" in result.stderr


@pytest.mark.parametrize(
    ("server", "message"),
    [
        (["--extractor", "oracle"], "there is none. Choose from: rules, server"),
        (["--extractor", "server"], "needs --url and --model"),
        (["--extractor", "server", "--url", "x", "--model", "m"], "no server's address"),
        (["--extractor", "server", "--url", "http://127.0.0.1/v1"], "both --url and --model"),
        (["--url", "http://127.0.0.1/v1", "--model", "m"], "need --extractor server"),
    ],
)
def test_wrong_options_are_explained(ask, server, message):
    result = ask(server=server)
    assert result.exit_code == 2
    assert message in result.stderr
