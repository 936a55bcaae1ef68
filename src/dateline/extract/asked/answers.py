"""A language model's answer -> what it says of each event, in its own words, not yet believed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from dateline.model import Role, Status

WRONG_FORM = "wrong form"
UNKNOWN = "unknown value"
_MOST_CLAIMS = 200  # in one answer; a portion has some 50 sentences
_MOST_WORDS = 500  # characters of a quotation
_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_OWN = {"type", "sentences", "trigger", "status", "status_words"}
_FIELDS = frozenset({*_OWN, "time", "place", "numbers", "sources", *Role})


class Drop(NamedTuple):
    """Something in an answer that is not used: the field, and why.

    Both are words of ours, never the model's.
    """

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a model says of one event.

    Attributes:
        type: Event type of the pack.
        trigger: Words that name the event.
        status: How it is put; None where the answer has no such status.
        sentences: Numbers of sentences in the portion, from 1, each once.
        status_words: Words that mark the status, or None.
        fillers: Words for each role.
        time: Words for the time, or None.
        place: Words for the place, or None.
        numbers: Words for quantities.
        sources: Words for a source, and for its cue or None; None where the list is no list.
    """

    type: str
    trigger: str
    status: Status | None
    sentences: tuple[int, ...] = ()
    status_words: str | None = None
    fillers: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    time: str | None = None
    place: str | None = None
    numbers: tuple[str, ...] = ()
    sources: tuple[tuple[str, str | None], ...] | None = ()


def parse_answer(content: str) -> list[Any]:
    """The list of claims in an answer, whatever its entries are.

    A model's thoughts before the answer and a fence around it are passed over.

    Raises:
        ValueError: It is not JSON, or not an object with a list under `claims`.
    """
    body = _THOUGHT.sub("", content)
    start, end = body.find("{"), body.rfind("}")
    try:
        answer = json.loads(body[start : end + 1])
    except (ValueError, RecursionError) as error:
        raise ValueError("the answer is not JSON") from error
    claims = answer.get("claims") if isinstance(answer, dict) else None
    if not isinstance(claims, list):
        raise ValueError("the answer has no list under `claims`")
    return claims


def read_claims(claims: list[Any], types: Mapping[str, Any], drops: list[Drop]) -> Iterator[Told]:
    """The entries that have a known type and a trigger; all else goes to `drops`."""
    drops += [Drop("claim", "too many")] * max(0, len(claims) - _MOST_CLAIMS)
    for entry in claims[:_MOST_CLAIMS]:
        if not isinstance(entry, dict):
            drops.append(Drop("claim", WRONG_FORM))
        elif not isinstance(entry.get("type"), str) or entry["type"] not in types:
            drops.append(Drop("type", UNKNOWN))
        elif _is_words(entry.get("trigger")):
            yield _told(entry, drops)
        else:
            drops.append(Drop("trigger", WRONG_FORM))


def _told(entry: Mapping[str, Any], drops: list[Drop]) -> Told:
    drops += [Drop("field", "unknown name")] * len(entry.keys() - _FIELDS)
    return Told(
        type=entry["type"],
        trigger=entry["trigger"],
        status=_status(entry.get("status"), drops),
        sentences=tuple(dict.fromkeys(_numbers(entry.get("sentences"), drops))),
        status_words=_words(entry, "status_words", drops),
        fillers={role: tuple(_list(entry, role.value, drops)) for role in Role},
        time=_words(entry, "time", drops),
        place=_words(entry, "place", drops),
        numbers=tuple(_list(entry, "numbers", drops)),
        sources=_sources(entry.get("sources"), drops),
    )


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= _MOST_WORDS


def _words(entry: Mapping[str, Any], name: str, drops: list[Drop]) -> str | None:
    value = entry.get(name)
    if value is None or _is_words(value):
        return value
    drops.append(Drop(name, WRONG_FORM))
    return None


def _list(entry: Mapping[str, Any], name: str, drops: list[Drop]) -> Iterator[str]:
    """The words under `name`; a string alone is a list of one."""
    value = entry.get(name)
    values = [] if value is None else value if isinstance(value, list) else [value]
    for each in values:
        if _is_words(each):
            yield each
        else:
            drops.append(Drop(name, WRONG_FORM))


def _numbers(value: Any, drops: list[Drop]) -> Iterator[int]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, int) and not isinstance(each, bool):
            yield each
        else:
            drops.append(Drop("sentences", WRONG_FORM))


def _status(value: Any, drops: list[Drop]) -> Status | None:
    if isinstance(value, str) and value in set(Status):
        return Status(value)
    drops.append(Drop("status", UNKNOWN))
    return None


def _sources(value: Any, drops: list[Drop]) -> tuple[tuple[str, str | None], ...] | None:
    """The chain; None where a link is wrong, since a chain with a gap names a false origin."""
    links = value if isinstance(value, list) else [value]
    if all(map(_is_link, links)):
        return tuple((link["source"], link.get("cue")) for link in links)
    drops.append(Drop("sources", WRONG_FORM))
    return None


def _is_link(value: Any) -> bool:
    if not isinstance(value, dict) or not _is_words(value.get("source")):
        return False
    cue = value.get("cue")
    return cue is None or _is_words(cue)
