import socket
import time

import pytest
from tests.server.stub import raw, silence, status, stream, whole

from dateline.errors import ServerError, Unanswered
from dateline.extract.asked import Request
from dateline.server import Timeouts

REQUEST = Request("claims-1", (("system", "Find."), ("user", "[1] A rocket.")), {"type": "object"})
QUICK = Timeouts(connect=1.0, read=0.2, total=0.5)


@pytest.mark.parametrize("reply", [whole("{}"), stream("{}"), stream("{}", size=1)])
def test_an_answer_comes_whole_or_in_pieces(stub, client, reply):
    stub.reply(reply)
    assert client().ask(REQUEST) == "{}"


def test_what_is_sent(stub, client):
    stub.reply(whole("{}"))
    client(key="s3cret").ask(REQUEST)
    (sent,) = stub.sent
    assert sent["path"] == "/v1/chat/completions"
    assert sent["model"] == "tiny"
    assert sent["messages"][1] == {"role": "user", "content": "[1] A rocket."}
    assert sent["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert stub.headers[0]["Authorization"] == "Bearer s3cret"


def test_without_a_key_none_is_sent(stub, client):
    stub.reply(whole("{}"))
    client().ask(REQUEST)
    assert stub.headers[0]["Authorization"] is None


def test_a_server_that_knows_no_schema_is_asked_more_simply_from_then_on(stub, client):
    stub.reply(status(400, "response_format"), status(400, "response_format"), whole("{}"))
    asking = client()
    assert [asking.ask(REQUEST), asking.ask(REQUEST)] == ["{}", "{}"]
    formats = [sent.get("response_format", {}).get("type") for sent in stub.sent]
    assert formats == ["json_schema", "json_object", None, None]
    assert "temperature" not in stub.sent[-1]


def test_a_request_that_no_form_makes_good_is_unanswered(stub, client):
    stub.reply(status(400, "context is full"))
    asking = client()
    with pytest.raises(Unanswered, match="refuses the request: context is full"):
        asking.ask(REQUEST)
    assert asking.form == 0  # a long text says nothing of the forms that a server knows


@pytest.mark.parametrize(
    "failure",
    [
        status(503),
        status(429),
        status(500),
        stream('{"claims": []}', size=2, end=False),
        raw(b'{"choices": [', length=100),
        raw(b"no JSON at all"),
        raw(b"[]"),
        raw(b"{}"),
        raw(b"[" * 100_000),
        raw(b'data: {"error": {"message": "overloaded"}}\n\n', kind="text/event-stream"),
        raw(b"\xff\xfe", kind="text/event-stream"),
        silence(0.0),
    ],
)
def test_what_may_pass_is_tried_again(stub, client, waits, failure):
    stub.reply(failure, failure, whole("{}"))
    asking = client()
    assert asking.ask(REQUEST) == "{}"
    assert waits == [0.5, 1.0]
    assert (asking.tally.asked, asking.tally.repeated) == (1, 2)


def test_a_server_may_say_when_to_come_back(stub, client, waits):
    stub.reply(status(429, Retry_After="7"), whole("{}"))
    client().ask(REQUEST)
    assert waits == [7.5]


def test_what_does_not_pass_is_unanswered(stub, client):
    stub.reply(status(503))
    with pytest.raises(Unanswered, match="failed 3 times, at last: status 503"):
        client().ask(REQUEST)
    assert len(stub.sent) == 3


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (401, "Put a valid key into DATELINE_API_KEY"),
        (404, "no such model. Check --url and --model"),
        (301, "Check --url and --model"),
    ],
)
def test_what_would_fail_for_every_document_ends_the_run(stub, client, code, message):
    stub.reply(status(code, "no such model", Location="http://127.0.0.1:9/"))
    with pytest.raises(ServerError, match=message):
        client().ask(REQUEST)
    assert len(stub.sent) == 1


def test_the_key_is_in_no_message(stub, client):
    stub.reply(status(401, "wrong key s3cret"))
    asking = client(key="s3cret")
    with pytest.raises(ServerError) as caught:
        asking.ask(REQUEST)
    assert "s3cret" not in f"{caught.value} {asking!r}"
    assert "wrong key ***" in str(caught.value)


def test_a_key_that_cannot_be_sent_is_not_shown(client):
    with pytest.raises(ServerError) as caught:
        client(key="s3cret\r\nX-Other: 1")
    assert "s3cret" not in str(caught.value)


def test_nobody_there(client):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with pytest.raises(ServerError, match="Start the server, or correct --url"):
        client(url=url).ask(REQUEST)


def test_a_name_that_no_machine_has(client):
    with pytest.raises(ServerError, match="no connection"):
        client(url="http://a..b/v1").ask(REQUEST)


def test_silence_is_a_time_out(stub, client):
    stub.reply(silence(1.0))
    with pytest.raises(Unanswered, match=r"silence for 0\.2 seconds"):
        client(timeouts=QUICK).ask(REQUEST)


def test_an_answer_that_drips_ends_at_the_total(stub, client):
    stub.reply(stream("x" * 100, size=1, pause=0.05))
    started = time.monotonic()
    with pytest.raises(Unanswered, match=r"no whole answer within 0\.5 seconds"):
        client(timeouts=QUICK).ask(REQUEST)
    assert time.monotonic() - started < 4.0


@pytest.mark.parametrize("reply", [stream("x" * 500_000, size=10_000), whole("x" * 4_100_000)])
def test_a_huge_answer_is_cut(stub, client, reply):
    stub.reply(reply)
    with pytest.raises(Unanswered, match="an answer of more than"):
        client().ask(REQUEST)


@pytest.mark.parametrize("reply", [stream("{", finish="length"), whole("{", finish="length")])
def test_the_servers_own_limit_is_named(stub, client, reply):
    stub.reply(reply)
    with pytest.raises(Unanswered, match="the answer ends at the server's limit"):
        client().ask(REQUEST)


def test_a_stopped_run_hangs_up(stub, client, monkeypatch):
    def interrupted(_response):
        raise KeyboardInterrupt

    hung_up = []
    monkeypatch.setattr("dateline.server.client.answer_text", interrupted)

    def endless(handler):
        try:
            stream("x" * 2000, size=1, pause=0.01)(handler)
        except OSError:
            hung_up.append(True)
            raise

    stub.reply(endless)
    with pytest.raises(KeyboardInterrupt):
        client().ask(REQUEST)
    until = time.monotonic() + 5.0
    while not hung_up and time.monotonic() < until:
        time.sleep(0.01)
    assert hung_up
