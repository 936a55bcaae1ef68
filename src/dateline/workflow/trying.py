"""Whether a pack is sound, and what it reads in a text."""

from __future__ import annotations

from datetime import date

from dateline.extract.examples import ON, misread
from dateline.lang import load_language
from dateline.model import Claim
from dateline.packs import DEFAULT, folder_of, load_pack
from dateline.packs.check import check
from dateline.read import document_from_text
from dateline.workflow.reading import extractor


def check_pack(name: str = DEFAULT) -> list[str]:
    """What is wrong with a pack, each finding with its file and entry; empty where nothing is.

    Raises:
        RuleError: There is no such pack.
    """
    findings = check(folder_of(name))
    if findings:
        return findings
    pack = load_pack(name)  # anew, since somebody is at work on it
    return [each for code in pack.triggers for each in misread(pack, load_language(code))]


def try_pack(name: str, text: str, on: date | None = None) -> tuple[Claim, ...]:
    """The claims that a pack reads in `text`, as in a document published on the day `on`.

    Raises:
        RuleError: There is no such pack, or one of its files is wrong.
    """
    document = document_from_text(text, published=on or ON)
    return tuple(extractor(name)(document))
