from __future__ import annotations

from datetime import date

import pytest

from dateline.read.facts import Facts
from dateline.read.metadata import author_of, facts_of, read_day
from dateline.read.page import parse
from dateline.read.wording import load_wording

DAY = date(2024, 5, 13)


def facts(head: str, attributes: str = "", body: str = "<p>Kim left.</p>") -> Facts:
    page = f"<html {attributes}><head>{head}</head><body>{body}</body></html>"
    tree = parse(page)
    assert tree is not None
    return facts_of(tree, load_wording())


def json_ld(content: str) -> str:
    return f'<script type="application/ld+json">{content}</script>'


ARTICLE = """{"@type": "NewsArticle", "headline": "Kim leaves &amp; returns",
  "datePublished": "2024-05-13T01:00:00+09:00", "inLanguage": "en-GB",
  "publisher": {"@type": "Organization", "name": "Courier"}, "author": [{"name": "Jane Doe"}]}"""
REFERENCES = """{"@graph": [
  {"@type": "Organization", "@id": "#us", "name": "Courier"},
  {"@type": "WebPage", "datePublished": "2020-01-01", "name": "x"},
  {"@type": ["Article", "Thing"], "headline": "Kim leaves & returns", "inLanguage": "en",
   "datePublished": "2024-05-13", "publisher": {"@id": "#us"}}]}"""


@pytest.mark.parametrize(
    "content", [ARTICLE, f"[{ARTICLE}]", f'{{"mainEntity": {ARTICLE}}}', REFERENCES]
)
def test_json_ld_as_object_list_and_graph(content: str) -> None:
    assert facts(json_ld(content)) == Facts(DAY, "Courier", "Kim leaves & returns", None, "en")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[" * 100_000,
        "null",
        '"text"',
        "[[[]]]",
        '{"@type": 3}',
        '{"@type": "NewsArticle", "publisher": [], "author": [[]], "headline": {}}',
        '{"@type": "NewsArticle", "publisher": {"@id": "#none"}, "datePublished": 3}',
    ],
)
def test_broken_json_ld_is_passed_over(content: str) -> None:
    head = json_ld(content) + '<meta name="date" content="2024-05-13"><title>Kim leaves</title>'
    assert facts(head) == Facts(DAY, None, "Kim leaves", None, None)


def test_meta_tags() -> None:
    head = """<meta property="og:title" content="Kim leaves"><meta property="og:site_name"
        content="Courier"><meta property="article:published_time" content="2024-05-13 10:00">
        <meta property="og:locale" content="en_US">
        <link rel="canonical" href="https://courier.example/kim">"""
    url = "https://courier.example/kim"
    assert facts(head, 'lang="ko"') == Facts(DAY, "Courier", "Kim leaves", url, "en")


@pytest.mark.parametrize("href", ["", "/kim", "javascript:x", "https://", "http://[", "file:///a"])
def test_an_address_that_is_none(href: str) -> None:
    assert facts(f'<link rel="canonical" href="{href}">').url is None


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ('<time pubdate datetime="2024-05-13">x</time><time datetime="2024-05-14">y</time>', DAY),
        ('<span itemprop="datePublished">13 May 2024</span>', DAY),
        ('<time datetime="2024-05-13T10:00">x</time><time datetime="2024-05-13">y</time>', DAY),
        ('<time datetime="2024-05-13">x</time><time datetime="2024-05-14">y</time>', None),
        ("<time>yesterday</time>", None),
    ],
)
def test_the_day_in_the_body(body: str, published: date | None) -> None:
    assert facts("", body=body).published == published


def test_the_day_in_the_address_comes_last() -> None:
    link = '<link rel="canonical" href="https://courier.example/2024/05/13/kim">'
    assert facts(link).published == DAY
    assert facts(f'{link}<meta name="date" content="2024-05-12">').published == date(2024, 5, 12)
    assert facts(link.replace("/05/13/", "/25/13/")).published is None


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-13T23:30:00-05:00", DAY),
        ("2024-05-13", DAY),
        ("Mon, 13 May 2024 08:00:00 +0900", DAY),
        ("May 13, 2024", DAY),
        ("2024-05-131", None),
        ("2024-02-30", None),
        ("13/05/2024", None),
        ("soon", None),
        (20240513, None),
        (None, None),
    ],
)
def test_what_a_day_may_look_like(value: object, day: date | None) -> None:
    assert read_day(value, load_wording()) == day


def test_the_author() -> None:
    tree = parse(f"<html><head>{json_ld(ARTICLE)}</head></html>")
    assert tree is not None
    assert author_of(tree) == "Jane Doe"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kim leaves the plant | Courier", "Kim leaves the plant"),
        ("Kim leaves the plant - Courier", "Kim leaves the plant"),
        ("Kim leaves", "Kim leaves"),
        (" ", None),
    ],
)
def test_the_title_without_the_name_of_the_site(title: str, expected: str | None) -> None:
    assert facts(f"<title>{title}</title>").title == expected
