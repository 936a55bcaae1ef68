"""Where names begin and end: without titles, possessive endings, and common nouns after them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dateline.lang.parse import Named, Parse
from dateline.lang.repairs.gazetteer import DEMONYM, PLACE, Known
from dateline.lang.repairs.knowledge import Knowledge

_SMALL = ("of", "the", "and", "in", "for", "by", "at", "on")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_POSSESSIVE = ("'s", "’s", "'", "’")


def bounded(parse: Parse, known: Sequence[Known], knowledge: Knowledge) -> Iterator[Named]:
    """The names of `parse` in their bounds; one that is a title and nothing else is dropped."""
    states = {each.first: each.last for each in known if each.kind == PLACE}
    demonyms = {i for each in known if each.kind == DEMONYM for i in range(each.first, each.last)}
    forms = [word.text for word in parse.words]
    places = {name.first: name.last for name in parse.names if name.kind == PLACE} | states
    longer = [_with_place(name, forms, places) for name in parse.names]
    inside = {i for name in longer for i in range(name.first + 1, name.last)}
    for name in (name for name in longer if name.first not in inside):
        for part in _owned(name, forms, states):
            whole = _without_marks(part, forms)
            if whole is not None and whole.kind == "PER":
                whole = _without_titles(whole, forms, demonyms, knowledge.titles)
            if whole is not None:
                yield from _trimmed(_without_tail(whole, forms), forms, knowledge)


def _with_place(name: Named, forms: Sequence[str], places: dict[int, int]) -> Named:
    """A body, whole, where a parser ends it before its place: "Academy of Sciences of the"."""
    cut = name.kind == "ORG" and forms[name.last - 1] in ("of", "the")
    return Named(name.first, places.get(name.last, name.last), name.kind) if cut else name


def _owned(name: Named, forms: Sequence[str], states: dict[int, int]) -> Iterable[Named]:
    """A state and what it owns are two names: "Japan's Defense Ministry"."""
    end = states.get(name.first, -1)
    if end == name.last - 1 and forms[end] in _POSSESSIVE:
        return (Named(name.first, end, PLACE),)
    if 0 < end < name.last - 1 and forms[end] in _POSSESSIVE:
        return Named(name.first, end, PLACE), Named(end + 1, name.last, name.kind)
    return (name,)


def _without_marks(name: Named, forms: Sequence[str]) -> Named | None:
    """Without the possessive ending of a person, and marks around; "Macy's" keeps its ending."""
    first, last = name.first, name.last
    while first < last and not _has_letter(forms[first]):
        first += 1
    if first < last - 1 and name.kind == "PER" and forms[last - 1] in _POSSESSIVE:
        last -= 1
    return Named(first, last, name.kind) if first < last else None


def _has_letter(form: str) -> bool:
    return any(letter.isalnum() for letter in form)


def _without_titles(
    name: Named, forms: Sequence[str], demonyms: set[int], titles: frozenset[str]
) -> Named | None:
    first = name.first
    while first < name.last and (
        forms[first].lower().rstrip(".") in titles or first in demonyms or forms[first] == "-"
    ):
        first += 1
    return Named(first, name.last, name.kind) if first < name.last else None


def _without_tail(name: Named, forms: Sequence[str]) -> Named:
    """A name of a place does not end in a word in small letters: "Khasan station"."""
    last = name.last
    if name.kind == PLACE and forms[name.first][0].isupper():
        while forms[last - 1].islower() and forms[last - 2] != "-" and last - 1 > name.first:
            last -= 1
    return Named(name.first, last, name.kind)


def _trimmed(name: Named, forms: Sequence[str], knowledge: Knowledge) -> Iterator[Named]:
    """Without small words at its ends; with the number of a military unit; no common noun alone."""
    first, last = name.first, name.last
    while first < last and forms[last - 1] in _SMALL:
        last -= 1
    while first < last and forms[first] in _SMALL:
        first += 1
    if first == last or (last - first == 1 and forms[first].lower() in knowledge.words["common"]):
        return
    unit = name.kind == "ORG" and forms[last - 1].lower() in knowledge.words["units"]
    if unit and first and _ORDINAL.fullmatch(forms[first - 1]):
        first -= 1
    yield Named(first, last, name.kind)
