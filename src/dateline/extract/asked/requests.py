"""What is sent about one portion of a document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Template
from typing import Any

from dateline.extract.asked.schema import answer_schema
from dateline.model import Role
from dateline.packs import Pack, Prompt, WorkedExample


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a language model.

    Attributes:
        prompt: Name and version of the prompt.
        messages: Pairs of role (system, user, assistant) and text, in order.
        schema: JSON schema of the answer.
    """

    prompt: str
    messages: tuple[tuple[str, str], ...]
    schema: Mapping[str, Any]


def request_for(text: str, prompt: Prompt, pack: Pack) -> Request:
    """Ask `prompt` about `text`, which has a numbered sentence on each line.

    Nothing but the text leaves: no address, publisher or date.
    """
    instructions = Template(prompt.instructions).safe_substitute(types=_types(pack)).strip()
    examples = (message for one in prompt.examples for message in _example(one))
    messages = (("system", instructions), *examples, ("user", text))
    return Request(prompt.id, messages, answer_schema(pack))


def _types(pack: Pack) -> str:
    return "\n".join(
        f"- {frame.type}: {frame.definition} Roles: {', '.join(frame.roles)}."
        for frame in pack.frames.values()
    )


def _example(example: WorkedExample) -> Iterator[tuple[str, str]]:
    lines = (f"[{number}] {line}" for number, line in enumerate(example.text, 1))
    yield "user", "\n".join(lines)
    yield "assistant", json.dumps(worked_answer(example), ensure_ascii=False)


def worked_answer(example: WorkedExample) -> dict[str, Any]:
    """The answer of an example, with null and empty lists for what it leaves out."""
    nothing = dict.fromkeys(("status_words", "time", "place"))
    empty: dict[str, list[Any]] = {name: [] for name in (*Role, "numbers", "sources")}
    return {"claims": [{**nothing, **empty, **claim} for claim in example.claims]}
