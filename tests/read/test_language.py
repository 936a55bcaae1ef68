from __future__ import annotations

import pytest

from dateline.errors import UnreadableInput
from dateline.read.language import language_code, refuse_other_languages
from dateline.read.wording import load_wording

ENGLISH = (
    "The leader of the country went to a plant that makes shells, and he said that it is good. "
)
SPANISH = (
    "El líder del país visitó una planta que produce proyectiles y dijo que es una buena obra. "
)


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        *(("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("eng", "en"), ("ko-KR", "ko")),
        *(("", None), ("x-default", None), ("English", None), (None, None), (3, None)),
    ],
)
def test_language_code(tag: object, code: str | None) -> None:
    assert language_code(tag) == code


@pytest.mark.parametrize("text", [ENGLISH * 3, "Kim leaves", "10 May 2024", "¹"])
def test_english_passes(text: str) -> None:
    refuse_other_languages(text, None, "report.txt", load_wording())


@pytest.mark.parametrize(
    ("text", "declared"),
    [(ENGLISH, "fr"), (SPANISH * 3, None), (SPANISH * 3, "en"), ("김정은", None)],
)
def test_other_languages_are_refused(text: str, declared: str | None) -> None:
    with pytest.raises(UnreadableInput, match="Only reports in English"):
        refuse_other_languages(text, declared, "report.txt", load_wording())
