"""What a web page says of itself: JSON-LD, meta tags, `<time>`, its address and language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from lxml import html

from dateline.read.dates import date_from
from dateline.read.facts import Facts
from dateline.read.language import language_code
from dateline.read.page import page_words, visible
from dateline.read.wording import Wording

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})/")
_FIRST_YEAR = 1990  # there were no web pages before
_DEEPEST = 8  # levels of JSON-LD that are looked into

Node = dict[str, Any]


def facts_of(tree: html.HtmlElement, wording: Wording) -> Facts:
    """What the page `tree` says of the report on it. What it says badly is passed over."""
    nodes = list(_nodes(tree))
    report = _report(nodes)
    url = _address(tree)
    return Facts(
        published=_published(tree, report, url, wording),
        publisher=_meta(tree, "publisher") or _name(report.get("publisher"), nodes),
        title=_text(report.get("headline")) or _meta(tree, "title") or _title(tree),
        url=url,
        language=language_code(report.get("inLanguage")) or _language(tree),
    )


def author_of(tree: html.HtmlElement) -> str | None:
    """Who wrote the report, by its metadata."""
    nodes = list(_nodes(tree))
    return _name(_report(nodes).get("author"), nodes) or _meta(tree, "author")


def _nodes(tree: html.HtmlElement) -> Iterator[Node]:
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            try:
                found = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _flat(found, _DEEPEST)


def _flat(value: object, depth: int) -> Iterator[Node]:
    """Every object in lists, `@graph` and fields of `value`, outer ones first."""
    if depth == 0:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _flat(inner, depth - 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _flat(inner, depth - 1)


def _report(nodes: list[Node]) -> Node:
    """The object that describes the report, or an empty one."""
    kinds = page_words()["kinds"]["names"]
    ranked = [(kinds.index(kind), node) for node in nodes for kind in _kinds(node) if kind in kinds]
    return min(ranked, key=lambda pair: pair[0], default=(0, {}))[1]


def _kinds(node: Node) -> list[str]:
    kind = node.get("@type")
    values = kind if isinstance(kind, list) else [kind]
    return [value.rpartition("/")[2] for value in values if isinstance(value, str)]


def _name(value: object, nodes: list[Node]) -> str | None:
    """The name of a person or organisation: given as text, object, list or reference."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        if "name" not in value and "@id" in value:
            value = next((n for n in nodes if n.get("@id") == value["@id"] and "name" in n), {})
        value = value.get("name")
        if isinstance(value, list):
            value = value[0] if value else None
    return _text(value)


def _text(value: object) -> str | None:
    words = " ".join(unescape(value).split()) if isinstance(value, str) else ""
    return words if words and not words.startswith(("http:", "https:")) else None


def _meta(tree: html.HtmlElement, field: str) -> str | None:
    return next(_metas(tree, field), None)


def _metas(tree: html.HtmlElement, field: str) -> Iterator[str]:
    given: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = (
            tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        )
        if name and (content := _text(tag.get("content"))):
            given.setdefault(name.lower(), content)
    yield from (given[name] for name in page_words()[field]["meta"] if name in given)


def _title(tree: html.HtmlElement) -> str | None:
    """`<title>` without the name of the site behind a bar or dash."""
    words = tree.findtext(".//title")
    if not words or not words.strip():
        return None
    head, bar, tail = re.sub(r"\s+[–—-]\s+", " | ", " ".join(words.split())).rpartition(" | ")
    return head if bar and len(tail) < len(head) else " ".join(words.split())


def _language(tree: html.HtmlElement) -> str | None:
    tags = [*_metas(tree, "language"), tree.get("lang"), tree.get("xml:lang")]
    return next(filter(None, map(language_code, tags)), None)


def _address(tree: html.HtmlElement) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    metas = (tag.get("content") for tag in tree.iter("meta") if tag.get("property") == "og:url")
    return next((url.strip() for url in [*links, *metas] if url and _is_web_address(url)), None)


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _published(
    tree: html.HtmlElement, report: Node, url: str | None, wording: Wording
) -> date | None:
    said = [report.get("datePublished"), *_metas(tree, "published"), *_times(tree)]
    day = next(filter(None, (read_day(value, wording) for value in said)), None)
    return day or _day_in_address(url)


def _times(tree: html.HtmlElement) -> Iterator[str | None]:
    """What is marked as the day of publication, then what all `<time>` elements agree on."""
    for element in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        yield element.get("datetime") or element.get("content") or visible(element)
    days = {time.get("datetime", "")[:10] for time in tree.iter("time")} - {""}
    if len(days) == 1:
        yield days.pop()


def read_day(value: object, wording: Wording) -> date | None:
    """The civil day that a date or a time stamp names, as it is written there; None if none.

    Reads ISO 8601, RFC 5322 and what a date line of a report may be.
    """
    if not isinstance(value, str):
        return None
    match = _ISO.match(value.strip())
    try:
        if match:
            return date(*map(int, match.groups()))
    except ValueError:
        return None
    return _written_day(value.strip(), wording)


def _written_day(value: str, wording: Wording) -> date | None:
    for rule in wording.line:
        if rule.values["part"] == "date" and (match := rule.pattern.fullmatch(value[:80])):
            return date_from(match)
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError):
        return None


def _day_in_address(url: str | None) -> date | None:
    match = _IN_ADDRESS.search(url or "")
    try:
        day = date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
    return day if day and day.year >= _FIRST_YEAR else None
