"""One HTML file that needs nothing else: a timeline, every quotation, every document quoted.

It makes no request to anywhere: its policy (CSP) allows one style sheet and one script, both
inside the file and named by their hashes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import resources
from typing import TextIO

from dateline.export import phrases
from dateline.export.days import day_in_words
from dateline.export.fields import cited, lead
from dateline.export.format import Format
from dateline.export.html.marks import anchor
from dateline.export.html.policy import policy
from dateline.export.html.view import Page
from dateline.model import Document, Event

FORMAT = Format("html", suffix=".html", lossless=False)


def write(events: Iterable[Event], documents: Mapping[str, Document], out: TextIO) -> None:
    """Write the page: `events` in the order given, then the documents that they quote."""
    # Jinja2 takes longer to import than the other formats take to write.
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415
    from markupsafe import Markup  # noqa: PLC0415

    pages = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    pages.globals |= {"phrases": phrases, "cited": cited, "lead": lead, "anchor": anchor}
    pages.globals["day_in_words"] = day_in_words
    style, script = _file("page.css"), _file("page.js")
    out.write(
        pages.from_string(_file("page.html.jinja")).render(
            page=Page.of(tuple(events), documents),
            policy=policy(style, script),
            style=Markup(style),  # noqa: S704 (a file of this package)
            script=Markup(script),  # noqa: S704 (a file of this package)
        )
        + "\n"
    )


def _file(name: str) -> str:
    return (resources.files("dateline.export.html") / name).read_text(encoding="utf-8")
