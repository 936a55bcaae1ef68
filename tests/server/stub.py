"""A language-model server on the loopback that answers as a test tells it to, badly if need be."""

import json
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Stub(ThreadingHTTPServer):
    """Gives its `replies` in turn, the last one again and again; keeps what it was sent."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies = []
        self.sent = []
        self.headers = []

    def handle_error(self, request, client_address):
        """A client that hangs up is no news."""

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def reply(self, *replies):
        self.replies = list(replies)


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.sent.append({"path": self.path, **json.loads(body)})
        self.server.headers.append(self.headers)
        replies = self.server.replies
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        with suppress(OSError):
            reply(self)

    def log_message(self, *_arguments):
        """Nothing."""


@contextmanager
def serve():
    with Stub() as stub:
        thread = Thread(target=stub.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield stub
        finally:
            stub.shutdown()
            thread.join()


def status(code, message="", **headers):
    """An error of the server."""

    def reply(handler):
        body = json.dumps({"error": {"message": message}}).encode()
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return reply


def whole(content, finish="stop"):
    """An answer in one JSON object, as servers give it that do not stream."""
    choice = {"message": {"content": content}, "finish_reason": finish}
    return raw(json.dumps({"choices": [choice]}).encode())


def raw(body, kind="application/json", length=None):
    """Any bytes."""

    def reply(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)

    return reply


def stream(content, *, finish="stop", pause=0.0, size=40, end=True):
    """An answer in pieces of `size` characters; without `end` it is cut."""

    def reply(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream; charset=utf-8")
        handler.end_headers()
        pieces = [content[at : at + size] for at in range(0, len(content), size)]
        for piece in pieces if end else pieces[: len(pieces) // 2]:
            handler.wfile.write(event({"delta": {"content": piece}, "finish_reason": None}))
            time.sleep(pause)
        if end:
            handler.wfile.write(event({"delta": {}, "finish_reason": finish}))
            handler.wfile.write(b'data: {"choices": [], "usage": {}}\n\ndata: [DONE]\n\n')

    return reply


def event(choice):
    return b": a comment\r\ndata: " + json.dumps({"choices": [choice]}).encode() + b"\r\n\r\n"


def silence(seconds):
    """Nothing for some time, then the connection ends."""
    return lambda _handler: time.sleep(seconds)


def answer(*claims):
    return json.dumps({"claims": list(claims)})
