"""A request to a model: the forms of request that servers know, failures, and trying again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.errors import ServerError, Unanswered
from dateline.extract.asked import Request
from dateline.server.address import Address
from dateline.server.retries import Retries
from dateline.server.stream import CutShort, answer_text
from dateline.server.tally import Tally
from dateline.server.transport import Failure, Response, Timeouts, post

_PATH = "/chat/completions"
_FORMS = 3  # a schema, any JSON object, no wish at all
_BAD_REQUEST = frozenset({400, 422})
_REFUSED = frozenset({401, 403})
_PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})
_TOO_LARGE = 413
_MOST_MESSAGE = 200  # characters of a server's own words in an error


class TooLong(Unanswered):
    """The server may answer about a shorter text."""


@dataclass(slots=True)
class Client:
    """A model behind an address.

    Attributes:
        address: Where the server answers.
        model: The name by which it knows the model.
        key: Sent as a bearer's token, never shown; None where the server asks for none.
        timeouts: Bounds on the time of one request.
        retries: When to send a request again.
        tally: Counts what was asked.
        form: The first form of request that the server is known to take.
    """

    address: Address
    model: str
    key: str | None = field(default=None, repr=False)
    timeouts: Timeouts = field(default_factory=Timeouts)
    retries: Retries = field(default_factory=Retries)
    tally: Tally = field(default_factory=Tally)
    form: int = 0

    def __post_init__(self) -> None:
        if not self.model.strip():
            raise ServerError("--model is missing. Name a model that the server has.")
        if self.key is not None and not (self.key.isascii() and self.key.isprintable()):
            raise ServerError("DATELINE_API_KEY holds characters that no key has. Set it again.")

    def ask(self, request: Request) -> str:
        """The model's answer to `request`, as text that nobody has looked at.

        Raises:
            ServerError: The server cannot be reached, refuses the key or lacks the model.
            Unanswered: It failed this request again and again.
            TooLong: It will not take it, or was not done at its limit of tokens.
        """
        for attempt in range(1, self.retries.attempts + 1):
            try:
                answer = self._try_forms(request)
            except Failure as failure:
                if attempt == self.retries.attempts:
                    raise self._given_up(failure) from failure
                self.tally.repeated += 1
                self.retries.wait(attempt, failure.retry_after)
            else:
                self.tally.asked += 1
                return answer
        raise ServerError("a request needs at least one attempt")

    def _given_up(self, failure: Failure) -> ServerError | Unanswered:
        if failure.is_unreachable:
            return ServerError(f"{self.address}: {failure}. Start the server, or correct --url.")
        problem = f"the server failed {self.retries.attempts} times, at last: {failure}"
        return Unanswered(problem, "Run the same command again")

    def _try_forms(self, request: Request) -> str:
        """The answer to the strictest form of the request that the server takes."""
        refusal = ""
        for form in range(self.form, _FORMS):
            body = json.dumps(_body(request, self.model, form)).encode()
            with post(self.address, _PATH, body, self._headers(), self.timeouts) as response:
                if response.status not in _BAD_REQUEST:
                    answer = self._read(response)
                    self.form = form
                    return answer
                refusal = self._message(response)
        # Most servers say in this way that a text is too long for the model.
        raise TooLong(f"the server refuses the request: {refusal}", "See docs/server.md")

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
        return headers if self.key is None else {**headers, "Authorization": f"Bearer {self.key}"}

    def _read(self, response: Response) -> str:
        status = response.status
        if status == 200:
            try:
                return answer_text(response)
            except CutShort as error:
                remedy = "Let the server write longer answers, or give the model a larger context"
                raise TooLong("the answer ends at the server's limit", remedy) from error
        if status in _PASSING:
            retry_after = response.headers.get("retry-after")
            raise Failure(f"status {status}", retry_after=retry_after)
        problem = f"status {status}: {self._message(response)}"
        if status == _TOO_LARGE:
            raise TooLong(problem, "Give the model a larger context")
        if status in _REFUSED:
            raise ServerError(f"{self.address}: {problem}. Put a valid key into DATELINE_API_KEY.")
        raise ServerError(f"{self.address}: {problem}. Check --url and --model.")

    def _message(self, response: Response) -> str:
        """What the server says of a failure: one short line, without the key."""
        text = response.body().decode("utf-8", errors="replace")
        try:
            error = json.loads(text)["error"]
            text = str(error["message"] if isinstance(error, dict) else error)
        except (ValueError, KeyError, TypeError, RecursionError):
            pass
        text = text if self.key is None else text.replace(self.key, "***")
        return " ".join(text.split())[:_MOST_MESSAGE]


def _body(request: Request, model: str, form: int) -> Mapping[str, Any]:
    """The request; the last form holds only what every server knows."""
    messages = [{"role": role, "content": text} for role, text in request.messages]
    body: dict[str, Any] = {"model": model, "messages": messages, "stream": True}
    if form == 0:
        schema = {"name": "claims", "strict": True, "schema": request.schema}
        body |= {"temperature": 0, "response_format": _format("json_schema", json_schema=schema)}
    elif form == 1:
        body |= {"temperature": 0, "response_format": _format("json_object")}
    return body


def _format(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, **more}
