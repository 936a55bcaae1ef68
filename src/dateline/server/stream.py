"""The text of an answer, from a stream of events or from one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dateline.server.transport import Failure, Response

_MOST_CHARACTERS = 400_000  # of an answer; a portion and all its claims need a twentieth


class CutShort(Exception):  # noqa: N818 (what the server says of its answer)
    """The server ended the answer at its limit of tokens."""


def answer_text(response: Response) -> str:
    """The text that the model wrote.

    Raises:
        Failure: The answer has another form, ends before it is whole, or is too long.
        CutShort: The model was not done at the server's limit of tokens.
    """
    if "text/event-stream" in response.headers.get("content-type", "").lower():
        return _streamed(_events(response.pieces))
    choice = _choice(_object(response.body()))
    message = choice.get("message")
    if choice.get("finish_reason") == "length":
        raise CutShort
    return _text(message)


def _streamed(events: Iterable[Mapping[str, Any]]) -> str:
    """The pieces of text joined; a stream without an end is none."""
    pieces: list[str] = []
    length = 0
    for event in events:
        if not event.get("choices"):
            if "error" in event:
                raise Failure("the server reported an error in its answer")
            continue  # a count of tokens comes without choices
        choice = _choice(event)
        pieces.append(_text(choice.get("delta")))
        length += len(pieces[-1])
        if length > _MOST_CHARACTERS:
            raise Failure(f"an answer of more than {_MOST_CHARACTERS:,} characters")
        if choice.get("finish_reason") == "length":
            raise CutShort
        if choice.get("finish_reason") is not None:
            return "".join(pieces)
    raise Failure("the answer was cut off")


def _events(pieces: Iterable[bytes]) -> Iterator[Mapping[str, Any]]:
    """The objects of a stream (https://html.spec.whatwg.org/multipage/server-sent-events.html)."""
    for line in _lines(pieces):
        name, _, value = line.partition(b":")
        if name == b"data" and value.strip() != b"[DONE]":
            yield _object(value)


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest: list[bytes] = []  # of a line that may come in many pieces
    for piece in pieces:
        first, *others = piece.split(b"\n")
        rest.append(first)
        for other in others:
            yield b"".join(rest).rstrip(b"\r")
            rest = [other]


def _object(body: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(body.decode("utf-8", errors="replace"))
    except (ValueError, RecursionError) as error:
        raise Failure("the answer is not JSON") from error
    if not isinstance(found, dict):
        raise Failure("the answer is not an object")
    return found


def _choice(event: Mapping[str, Any]) -> Mapping[str, Any]:
    choices = event.get("choices")
    if isinstance(choices, list) and choices and isinstance(choices[0], dict):
        return choices[0]
    raise Failure("the answer has no `choices`")


def _text(message: Any) -> str:
    """The content of a message or of a piece of one; a refusal has none."""
    content = message.get("content") if isinstance(message, dict) else None
    return content if isinstance(content, str) else ""
