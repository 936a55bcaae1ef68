"""Where things stand on a web page: in the order of its text, not of its markup."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import tomli
from lxml import etree, html

_NO_TEXT = frozenset({"head", "script", "style", "noscript", "template", "svg", "iframe", "select"})
_ON_ITS_OWN = frozenset(
    {
        "address",
        "blockquote",
        "br",
        "div",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "li",
        "p",
        "section",
        "time",
        "ul",
    }
)
# Pictures inside a page: libxml2 gives up on an attribute of more than 10 MB.
_PICTURE = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=]{1000,}")
_SQUEEZE = re.compile(r"[\W_]+")
_KEY = 60  # letters and digits by which a paragraph is found on its page
_LONGEST_LABEL = 500  # characters of class and id that are looked at
_MOST_MISSES = 50  # paragraphs that stand nowhere on the page, before the search is given up


@dataclass(frozen=True, slots=True)
class Names:
    """What one part of a page is called, from `page.toml`."""

    words: tuple[tuple[str, ...], ...] = ()
    exceptions: tuple[tuple[str, ...], ...] = ()

    def name(self, element: html.HtmlElement) -> bool:
        """Whether class or id of `element` has one of the words and none of the exceptions."""
        labels = f"{element.get('class', '')} {element.get('id', '')}"[:_LONGEST_LABEL].split()
        split = [_split(label) for label in labels]
        return any(map(self._has, split)) and not any(_any_in(self.exceptions, s) for s in split)

    def _has(self, label: tuple[str, ...]) -> bool:
        return _any_in(self.words, label)


@cache  # the file is part of the package and never changes
def page_words() -> Mapping[str, Mapping[str, list[str]]]:
    """The tables of `page.toml`."""
    file = resources.files("dateline.read") / "page.toml"
    return tomli.loads(file.read_text(encoding="utf-8"))


@cache
def names(part: str) -> Names:
    """What `part` (caption, byline, outside) is called on pages."""
    table = page_words()[part]
    return Names(tuple(map(_split, table["words"])), tuple(map(_split, table.get("not", []))))


def parse(page: str) -> html.HtmlElement | None:
    """The tree of a page, or None where it has no element. Comments are left out."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    light = _PICTURE.sub("data:,", page)
    try:
        return html.document_fromstring(light.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None


@dataclass(frozen=True, slots=True)
class Layout:
    """The letters and digits of a page in reading order, and where each element begins and ends.

    Attributes:
        text: Letters and digits without anything between them.
        spans: First offset and the one past the last in `text`, by element.
    """

    text: str
    spans: Mapping[html.HtmlElement, tuple[int, int]]

    def holds(self, element: html.HtmlElement, position: int) -> bool:
        """Whether the letter at `position` stands in `element`."""
        start, end = self.spans.get(element, (0, 0))
        return start <= position < end

    def find(self, lines: Iterable[str]) -> Iterator[int | None]:
        """Where each line begins; None where it stands nowhere after the line before it."""
        at, misses = 0, 0
        for line in lines:
            key = squeeze(line)
            found = self.text.find(key[:_KEY], at) if key and misses < _MOST_MISSES else -1
            misses += found < 0
            at = found + len(key) if found >= 0 else at
            yield found if found >= 0 else None


def squeeze(text: str) -> str:
    """Letters and digits alone."""
    return _SQUEEZE.sub("", text)


def lay_out(tree: html.HtmlElement) -> Layout:
    """Walk the page once."""
    pieces: list[str] = []
    starts: dict[html.HtmlElement, int] = {}
    spans: dict[html.HtmlElement, tuple[int, int]] = {}
    length = 0
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            starts[element] = length
            text = None if element.tag in _NO_TEXT else element.text
            if element.tag in _NO_TEXT:
                walker.skip_subtree()
        else:
            spans[element] = (starts.pop(element), length)
            text = element.tail
        if text and (letters := squeeze(text)):
            pieces.append(letters)
            length += len(letters)
    return Layout("".join(pieces), spans)


def visible(element: html.HtmlElement) -> str:
    """The words of `element`, with single blanks; what stands on lines of its own is apart."""
    pieces: list[str | None] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        pieces.append(" " if node.tag in _ON_ITS_OWN else None)
        if event == "end":
            pieces.append(node.tail if node is not element else None)
        elif node.tag in _NO_TEXT:
            walker.skip_subtree()
        else:
            pieces.append(node.text)
    return " ".join("".join(filter(None, pieces)).split())


def is_outside(element: html.HtmlElement, layout: Layout, body: int) -> bool:
    """Whether `element` stands in an aside, a teaser or the like, away from the body.

    What holds the letter at `body`, where the report begins, is no such part.
    """
    for ancestor in (element, *element.iterancestors()):
        if layout.holds(ancestor, body):
            return False
        if ancestor.tag in {"aside", "nav", "footer", "form", "article"}:
            return True
        if names("outside").name(ancestor):
            return True
    return False


def _split(label: str) -> tuple[str, ...]:
    return tuple(re.split(r"[-_]+", label.lower()))


def _any_in(words: Collection[tuple[str, ...]], label: tuple[str, ...]) -> bool:
    return any(_is_in(word, label) for word in words)


def _is_in(word: tuple[str, ...], label: tuple[str, ...]) -> bool:
    width = len(word)
    return any(label[i : i + width] == word for i in range(len(label) - width + 1))
