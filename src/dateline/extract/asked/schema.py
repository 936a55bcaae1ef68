"""What an answer looks like, as JSON schema made from the frames of a pack."""

from __future__ import annotations

from typing import Any

from dateline.model import Role, Status
from dateline.packs import Pack

_WORDS = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
_LIST = {"type": "array", "items": _WORDS}


def answer_schema(pack: Pack) -> dict[str, Any]:
    """The JSON schema (2020-12) of an answer.

    Every property is required and no other is allowed, as servers with strict schemas want it.
    """
    return _object({"claims": {"type": "array", "items": _object(_claim(pack))}})


def _claim(pack: Pack) -> dict[str, Any]:
    return {
        "type": {"type": "string", "enum": list(pack.frames)},
        "sentences": {"type": "array", "items": {"type": "integer"}},
        "trigger": _WORDS,
        "status": {"type": "string", "enum": [status.value for status in Status]},
        "status_words": _MAYBE,
        **{role.value: _LIST for role in Role},
        "time": _MAYBE,
        "place": _MAYBE,
        "numbers": _LIST,
        "sources": {"type": "array", "items": _object({"source": _WORDS, "cue": _MAYBE})},
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
