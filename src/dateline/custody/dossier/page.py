"""The page of a dossier that checks it in any browser, without a program and without a network."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from typing import Any

from dateline.custody.dossier.plain import quotations
from dateline.export import phrases
from dateline.export.html.policy import policy
from dateline.model import Document, Event


def page(event: Event, documents: Mapping[str, Document], sums: Mapping[str, str]) -> str:
    """The page, with the quotations, the texts and the hashes of the dossier's other files.

    Args:
        event: The event.
        documents: The documents by id.
        sums: SHA-256 by name of file.
    """
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 (takes long to import)
    from markupsafe import Markup  # noqa: PLC0415

    style, script = _file("verify.css"), _file("verify.js")
    data = {
        "quotations": quotations(event),
        "texts": {id_: each.text for id_, each in sorted(documents.items())},
        "sums": dict(sums),
    }
    pages = Environment(autoescape=True, undefined=StrictUndefined)
    return pages.from_string(_file("verify.html.jinja")).render(
        event=event,
        phrases=phrases,
        documents=sorted(documents.values(), key=lambda each: (each.published, each.id)),
        policy=policy(style, script),
        style=Markup(style),  # noqa: S704 (a file of this package)
        script=Markup(script),  # noqa: S704 (a file of this package)
        data=Markup(_embedded(data)),  # noqa: S704 (no character of it ends the element)
    )


def _embedded(data: Mapping[str, Any]) -> str:
    """JSON that cannot end the element it stands in: documents are hostile."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _file(name: str) -> str:
    return (resources.files(__package__) / name).read_text(encoding="utf-8")
