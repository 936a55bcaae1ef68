from __future__ import annotations

from contextlib import suppress

import pytest

from dateline.errors import UnreadableInput
from dateline.read.html import read_page
from dateline.read.wording import load_wording

FIRST = "The leader drove a new launcher at a plant in the north, the state agency said on Monday."
SECOND = "He asked the workers for more shells and left for the capital later on the same evening."
THIRD = "Photographs of the tour were printed on the front pages of all papers on the next day."


def segments(body: str, head: str = "<title>Leader drives a launcher</title>") -> list[str]:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    found = read_page(page, "report.html", load_wording()).segments
    return [f"{segment.kind or 'text'}: {segment.text}" for segment in found]


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def test_captions_stand_where_the_page_has_them() -> None:
    body = f"""<article><figure><img><figcaption>The launcher before the tour.</figcaption></figure>
        <h1>Leader drives a launcher</h1><div class="byline">By <a rel="author">Jane Doe</a></div>
        {paragraphs(FIRST)}
        <div class="wp-caption"><img><p class="wp-caption-text">Shells on a belt.</p></div>
        {paragraphs(SECOND, THIRD)}</article>"""
    assert segments(body) == [
        "headline: Leader drives a launcher",
        "byline: By Jane Doe",
        "caption: The launcher before the tour.",
        f"text: {FIRST}",
        "caption: Shells on a belt.",
        f"text: {SECOND}",
        f"text: {THIRD}",
    ]


def test_captions_of_other_reports_are_left_out() -> None:
    other = "<figure><img><figcaption>Another plant.</figcaption></figure>"
    body = f"""<nav>{other}</nav><main><article><h1>Leader drives a launcher</h1>
        {paragraphs(FIRST)}<aside>{other}</aside><div class="related-stories">{other}</div>
        <article>{other}</article>{paragraphs(SECOND, THIRD)}</article></main>
        <footer>{other}</footer>"""
    assert "caption: Another plant." not in segments(body)


def test_a_caption_that_is_also_a_paragraph_is_not_printed_twice() -> None:
    body = f"""<article><h1>Leader drives a launcher</h1>{paragraphs(FIRST)}
        <p class="caption">{SECOND}</p>{paragraphs(THIRD)}</article>"""
    found = segments(body)
    assert [words for words in found if SECOND in words] == [f"caption: {SECOND}"]


def test_the_number_of_a_picture_is_no_part_of_its_caption() -> None:
    figure = "<figure><figcaption><div>Image 2 of 8</div>Shells on a belt.</figcaption></figure>"
    body = f"<article>{paragraphs(FIRST)}{figure}{paragraphs(SECOND)}</article>"
    assert "caption: Shells on a belt." in segments(body)


def test_lines_broken_by_br_keep_their_captions_in_place() -> None:
    body = f"""<div>{FIRST}<br><br><figure><figcaption>Shells on a belt.</figcaption></figure>
        {SECOND}<br><br>{THIRD}</div>"""
    found = segments(body)
    assert found.index("caption: Shells on a belt.") < found.index(f"text: {THIRD}")


def test_the_headline_is_the_heading_that_the_title_repeats() -> None:
    body = f"<h1>The Courier</h1><h1>Leader drives a launcher</h1>{paragraphs(FIRST, SECOND)}"
    title = "<title>Leader drives a launcher - The Courier</title>"
    assert segments(body, title)[0] == "headline: Leader drives a launcher"
    assert segments(body, "<title>Arms</title>")[0] == "headline: Arms"


def test_an_author_who_stands_in_the_metadata_alone() -> None:
    head = '<title>Arms</title><meta name="author" content="Jane Doe">'
    assert segments(paragraphs(FIRST, SECOND), head)[1] == "byline: Jane Doe"


def test_a_picture_inside_the_page_is_passed_over() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 11_000_000}">'
    assert f"text: {FIRST}" in segments(picture + paragraphs(FIRST, SECOND))


@pytest.mark.parametrize("page", ["", " ", "<html>", "<p>", "<html><script>x</script></html>"])
def test_a_page_without_a_report(page: str) -> None:
    with pytest.raises(UnreadableInput, match="no text of a report"):
        read_page(page, "report.html", load_wording())


def test_a_page_with_too_many_elements() -> None:
    with pytest.raises(UnreadableInput, match="elements"):
        read_page("<b></b>" * 40_000, "report.html", load_wording())


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + FIRST,
        f"<p>{FIRST}</p>" + "<figure><figcaption class='a-b-c'>x" * 2_000,
        "<html><body>" + f"<p class={'caption-' * 5_000}>{FIRST}</p>",
        f"<p>{FIRST} &#0; \x00 &#xD800; &bogus; \x0b</p><p>{SECOND}</p>",
        "<table>" * 500 + f"<p>{FIRST}</p>",
    ],
)
def test_a_hostile_page_is_read_or_refused(page: str) -> None:
    with suppress(UnreadableInput):
        assert read_page(page, "report.html", load_wording()).segments
