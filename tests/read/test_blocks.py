from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import UnreadableInput
from dateline.read import document_from_text
from dateline.read.blocks import type_blocks
from dateline.read.parts import cut
from dateline.read.wording import load_wording

DAY = date(2024, 5, 13)

WIRE = """\
This photo from the state agency shows a launcher on an island range, 10 May 2024. EFE-EPA/KCNA
This photo from the state agency shows a launcher on an island range, 10 May 2024. EFE-EPA/KCNA

Leader drives a launcher

Seoul, May 13 (Harbour Wire).- The leader drove a launcher at the weekend.

Banner WhatsApp

The plant makes shells, the agency said. EFE

abc/de
"""


def parts(text: str, title: str | None = None) -> list[tuple[str, str]]:
    blocks = type_blocks(text, cut(text, load_wording()), load_wording(), title)
    return [(block.kind.value, text[block.span.start : block.span.end]) for block in blocks]


def test_wire_copy_with_captions_before_its_headline() -> None:
    caption = WIRE.splitlines()[0]
    assert parts(WIRE) == [
        ("caption", caption),
        ("boilerplate", caption),
        ("headline", "Leader drives a launcher"),
        ("dateline", "Seoul, May 13 (Harbour Wire).-"),
        ("body", "The leader drove a launcher at the weekend."),
        ("boilerplate", "Banner WhatsApp"),
        ("body", "The plant makes shells, the agency said."),
        ("boilerplate", "EFE"),
        ("byline", "abc/de"),
    ]


def test_a_line_into_which_copying_has_run_two_parts() -> None:
    assert parts("Read CommentsA photo released by the agency shows a launcher.") == [
        ("boilerplate", "Read Comments"),
        ("caption", "A photo released by the agency shows a launcher."),
    ]
    assert parts("AdvertisementThe plant makes shells.Read Comments") == [
        ("boilerplate", "Advertisement"),
        ("body", "The plant makes shells."),
        ("boilerplate", "Read Comments"),
    ]


def test_a_line_of_buttons_is_cut_a_few_times_only() -> None:
    found = parts("Advertisement" * 10_000 + "Kim left.")
    assert {kind for kind, _ in found[:-1]} == {"boilerplate"}
    assert len(found) < 20


def test_credits_run_into_the_last_paragraph() -> None:
    assert parts("It makes shells. (Reporting by Jane Doe; Editing by John Roe)")[1:] == [
        ("byline", "(Reporting by Jane Doe; Editing by John Roe)"),
    ]


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("SEOUL: Kim left.", "SEOUL:"),
        ("SEOUL Kim left.", "SEOUL"),
        ("SEOUL, Aug 7 (Agency) - Kim left.", "SEOUL, Aug 7 (Agency) -"),
        ("PYONGYANG, March 3 (KCNA) -- Kim left.", "PYONGYANG, March 3 (KCNA) --"),
        ("SEOUL, South Korea — Kim left.", "SEOUL, South Korea —"),
        ("KCNA: Kim left.", None),
        ("NATO Secretary General Roe left.", None),
        ("US President Roe left.", None),
    ],
)
def test_dateline(opening: str, dateline: str | None) -> None:
    found = [words for kind, words in parts(f"Kim leaves\n\n{opening}\n") if kind == "dateline"]
    assert found == ([dateline] if dateline else [])


def test_only_the_first_paragraph_has_a_bare_dateline() -> None:
    assert parts("Kim leaves\n\nKim left.\n\nSEOUL Kim came back.")[-1][0] == "body"


def test_a_dateline_after_a_standfirst() -> None:
    text = "Kim leaves\n\nFactory tour ends; more shells ordered\n\nSEOUL - Kim left."
    assert parts(text)[2:] == [("dateline", "SEOUL -"), ("body", "Kim left.")]


def test_furniture_before_a_caption() -> None:
    assert parts("Image copyright AFP Image caption A launcher on parade") == [
        ("boilerplate", "Image copyright AFP"),
        ("caption", "Image caption A launcher on parade"),
    ]


def test_a_heading_inside_the_text_is_body() -> None:
    assert parts("Kim leaves\n\nKim left.\nPROTESTS\nOthers stayed.")[2] == ("body", "PROTESTS")


@pytest.mark.parametrize(
    "line", ["Kim left the plant.", "Kim left:", "Kim " * 60, "Seoul, May 13 (EFE).- Kim left"]
)
def test_no_headline(line: str) -> None:
    assert not [kind for kind, _ in parts(f"{line}\n\nIt makes shells.") if kind == "headline"]


@pytest.mark.parametrize(
    "line", ["Who are the shells for?", "Kim leaves for the U.S.", "By the numbers: a parade"]
)
def test_headline(line: str) -> None:
    assert parts(f"{line}\n\nIt makes shells.")[0] == ("headline", line)


def test_with_a_title_only_a_line_like_it_is_the_headline() -> None:
    text = "A message on the day\n\nIt makes shells."
    assert parts(text, "A message on the day - Courier")[0][0] == "headline"
    assert parts(text, "Kim leaves")[0][0] == "body"


def test_the_document_takes_title_and_agency_from_its_text() -> None:
    document = document_from_text(WIRE, published=DAY)
    assert document.title == "Leader drives a launcher"
    assert document.publisher == "Harbour Wire"
    assert document.text == WIRE


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Kim leaves\n\n07 Aug, 2023\n\nSEOUL: Kim left.", date(2023, 8, 7)),
        ("Kim leaves\n\nSEOUL, Aug 7, 2023 (Agency) - Kim left.", date(2023, 8, 7)),
        ("Kim leaves\n\nKim left.\n\nPublished in Courier, August 8th, 2023", date(2023, 8, 8)),
        ("Kim leaves\n\n2023.08.07 09:30\n\nKim left.", date(2023, 8, 7)),
        (
            "A launcher fires, 10 May 2024 (issued 11 May 2024). EFE-EPA/KCNA\n\n"
            "Seoul, May 13 (EFE).- Kim left.",
            date(2024, 5, 13),
        ),
        (
            "A launcher fires (issued 31 December 2023).\n\nSeoul, Jan 2 (EFE).- Kim left.",
            date(2024, 1, 2),
        ),
    ],
)
def test_the_text_gives_the_day(text: str, published: date) -> None:
    assert document_from_text(text).published == published
    assert document_from_text(text, published=DAY).published == DAY


@pytest.mark.parametrize(
    "text",
    [
        "Kim leaves\n\nSeoul, May 13 (EFE).- Kim left, as in 2022.",
        "Kim leaves\n\n07/08/2023\n\nKim left.",
        "Kim leaves\n\n31 June 2023\n\nKim left.",
        "Kim leaves\n\nUpdated: August 8, 2023\n\nKim left.",
        "Kim leaves\n\n7 Aug, 2023\n6 Aug, 2023\n\nKim left.",
        "A launcher fires (issued 11 March 2023).\n\nSeoul, May 13 (EFE).- Kim left.",
    ],
)
def test_a_day_is_never_guessed(text: str) -> None:
    with pytest.raises(UnreadableInput, match="--published DATE"):
        document_from_text(text)


@pytest.mark.parametrize("text", ["", "  \n\t\n"])
def test_a_blank_text_is_no_document(text: str) -> None:
    with pytest.raises(UnreadableInput, match="empty"):
        document_from_text(text, published=DAY)


PIECES = st.sampled_from(
    [
        *("Read Comments", "Advertisement", "EFE", "\n", " ", "\u2028", "\ufeff"),
        *("A photo released by KCNA shows Kim.", "SEOUL, Aug 7 (KCNA) -- ", "Kim left."),
        *("By Jane Doe", "(Reporting by A)", "abc/de", "2023-08-07", "(issued 7 May 2023)"),
    ]
)


@given(st.text() | st.lists(PIECES | st.text(max_size=5)).map("".join))
def test_blocks_hold_every_character_once(text: str) -> None:
    wording = load_wording()
    outside, position = [], 0
    for block in type_blocks(text, cut(text, wording), wording):
        outside.append(text[position : block.span.start])
        assert text[block.span.start : block.span.end].strip()
        position = block.span.end
    assert not "".join([*outside, text[position:]]).strip()
