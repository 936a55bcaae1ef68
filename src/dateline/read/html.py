"""A web page -> the parts of the report on it, in page order.

trafilatura finds the paragraphs (F1 .96 on the article-extraction benchmark, `bench/article.py`)
but drops every caption and the byline. These are found on the page itself and put in their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser
from copy import deepcopy
from dataclasses import dataclass

from lxml import html
from trafilatura import extract
from trafilatura.settings import use_config

from dateline.errors import UnreadableInput
from dateline.model import BlockKind
from dateline.read.facts import Facts
from dateline.read.metadata import author_of, facts_of
from dateline.read.page import Layout, is_outside, lay_out, names, parse, squeeze, visible
from dateline.read.parts import Segment
from dateline.read.wording import Wording

_SHORT = 250  # characters: trafilatura's MIN_EXTRACTED_SIZE
_SHORTEST = 40  # characters: a brief of one sentence
_LONGEST_CAPTION = 1200
_LONGEST_BYLINE = 150
_COUNTER = re.compile(r"(?:image|photo|slide)?\s*\d+\s?(?:of|/)\s?\d+\s*", re.IGNORECASE)
_MOST_ELEMENTS = 30_000  # the largest of 181 news pages has 11,000
_NO_REPORT = "no text of a report is found on the page"
_SAVE_AS_TEXT = "Save the report's text in a .txt file"


@dataclass(frozen=True, slots=True)
class Page:
    """The report on a web page.

    Attributes:
        segments: Its pieces in order: headline, byline, then captions and paragraphs as they stand.
        facts: What the page says of it.
    """

    segments: tuple[Segment, ...]
    facts: Facts


def read_page(page: str, where: str, wording: Wording) -> Page:
    """Find the report on the page whose HTML is `page`.

    Raises:
        UnreadableInput: There is none, or the page has too many elements.
    """
    tree = parse(page)
    if tree is None:
        raise UnreadableInput(where, _NO_REPORT, f"{_SAVE_AS_TEXT}.")
    count = sum(1 for _ in tree.iter())
    if count > _MOST_ELEMENTS:
        problem = f"the page has {count:,} elements, more than {_MOST_ELEMENTS:,}"
        raise UnreadableInput(where, problem, f"{_SAVE_AS_TEXT}.")
    facts = facts_of(tree, wording)
    lines = paragraphs(tree)
    if not lines:
        raise UnreadableInput(where, _NO_REPORT, f"{_SAVE_AS_TEXT}.")
    return Page(tuple(_segments(tree, lines, facts)), facts)


def paragraphs(tree: html.HtmlElement) -> list[str]:
    """The paragraphs of the report, as trafilatura finds them."""
    text = _extract(tree, use_config())
    if len(text) < 2 * _SHORT:
        # where trafilatura finds less than this, it takes all words of the page as one paragraph
        patient = use_config()
        patient.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORTEST))
        text = _extract(tree, patient) or text
    return [line.strip() for line in text.splitlines() if line.strip()]


def _extract(tree: html.HtmlElement, settings: ConfigParser) -> str:
    # trafilatura cuts the tree that it is given to pieces
    return extract(deepcopy(tree), fast=True, include_comments=False, config=settings) or ""


def _segments(tree: html.HtmlElement, lines: list[str], facts: Facts) -> Iterator[Segment]:
    layout = lay_out(tree)
    headline = _headline(tree, facts.title)
    placed = list(_placed(lines, layout, headline or ""))
    body = next((place for place, _ in placed if place >= 0), 0)
    end = max((place + len(squeeze(line)) for place, line in placed), default=0)
    byline = _byline(tree, layout, body) or author_of(tree)
    if headline:
        yield Segment(headline, BlockKind.HEADLINE)
    if byline:
        yield Segment(byline, BlockKind.BYLINE)
    rest = [(place, line) for place, line in placed if squeeze(line) != squeeze(byline or "")]
    captions = _captions(tree, layout, body, end)
    yield from _merged(
        rest, [c for c in captions if squeeze(headline or "\0") not in squeeze(c[1])]
    )


def _placed(lines: list[str], layout: Layout, headline: str) -> Iterator[tuple[int, str]]:
    """Each paragraph but the headline with its place on the page.

    One that is not found has the place of the one before it, the first ones -1.
    """
    last = -1
    for line, place in zip(lines, layout.find(lines), strict=True):
        last = last if place is None else place
        if squeeze(line) != squeeze(headline):
            yield last, line


def _merged(lines: list[tuple[int, str]], captions: list[tuple[int, str]]) -> Iterator[Segment]:
    """Paragraphs and captions by place. A paragraph that is part of a caption is left to it."""
    squeezed = [squeeze(text) for _, text in captions]
    waiting = list(captions)
    for place, line in lines:
        while waiting and waiting[0][0] <= place:
            yield Segment(waiting.pop(0)[1], BlockKind.CAPTION)
        if not any(squeeze(line) in caption for caption in squeezed):
            yield Segment(line)
    for _, text in waiting:
        yield Segment(text, BlockKind.CAPTION)


def _headline(tree: html.HtmlElement, title: str | None) -> str | None:
    """The heading that says what the page's title says; without a title, the only one."""
    headings = [words for element in tree.iter("h1") if (words := visible(element))]
    if title is None:
        return headings[0] if len(headings) == 1 else None
    key = squeeze(title).casefold()
    alike = (words for words in headings if _is_alike(squeeze(words).casefold(), key))
    return next(alike, title)


def _is_alike(heading: str, title: str) -> bool:
    return bool(heading) and (heading in title or title in heading)


def _captions(tree: html.HtmlElement, layout: Layout, body: int, end: int) -> list[tuple[int, str]]:
    """The captions of the report's photographs, with their places."""
    start = _start(tree, layout, body)
    found: list[tuple[int, str]] = []
    last = -1
    for element in tree.iter():
        if element.tag != "figcaption" and not names("caption").name(element):
            continue
        first, past = layout.spans.get(element, (0, 0))
        if not start <= first < end or first < last or past == first:
            continue
        words = _without_counter(visible(element))
        if 0 < len(words) <= _LONGEST_CAPTION and not is_outside(element, layout, body):
            found.append((first, words))
            last = past
    return found


def _without_counter(words: str) -> str:
    """A caption without "Image 2 of 8", which would hide that it is printed again."""
    match = _COUNTER.match(words)
    return words[match.end() :] if match else words


def _start(tree: html.HtmlElement, layout: Layout, body: int) -> int:
    """Where the article, or else the main part, begins that holds the body."""
    for tag in ("article", "main"):
        starts = [layout.spans[e][0] for e in tree.iter(tag) if layout.holds(e, body)]
        if starts:
            return max(starts)
    headings = (layout.spans.get(e, (0, 0))[0] for e in tree.iter("h1"))
    return max((start for start in headings if start <= body), default=0)


def _byline(tree: html.HtmlElement, layout: Layout, body: int) -> str | None:
    """The words that name who wrote the report, where the page shows them beside it."""
    marked = [e for e in tree.iter() if names("byline").name(e)]
    marked += tree.xpath("//*[@rel='author' or @itemprop='author']")
    for element in marked:
        words = visible(element)
        if 2 < len(words) <= _LONGEST_BYLINE and not is_outside(element, layout, body):
            return words
    return None
