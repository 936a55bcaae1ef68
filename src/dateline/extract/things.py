"""Names that a text itself gives to things: "Lantern cruise missiles" makes "the Lantern" one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from dateline.extract.analysis import Mention
from dateline.model import Rule

# A name before the noun, with at most two small words between them, and one after it.
_BEFORE = re.compile(r"\b(?P<name>[A-Z][\w-]*[a-z\d][\w-]*)[\"”’]?\s+(?:[a-z][\w-]*\s+){0,2}\Z")
_AFTER = re.compile(r"\s*(?:,|called|named|dubbed|codenamed)?\s*[\"“‘]?(?P<name>[A-Z]\w*[a-z]\w*)")
_REACH = 60  # characters before a noun in which its name stands
_OTHERS = frozenset({"state", "demonym", "body", "person", "source", "place", "facility"})
_OF_PEOPLES = ("an", "ese", "ish", "i", "ic")  # endings of adjectives: "Chadian missiles"
_PARTY = r"\b(?:in|at|to|from|against|between|and|on)\s+{0}\b(?!\s+[a-z]|-)|\b{0}['’]s\b"
_LEAST = 4  # letters of a name


def things_named(
    text: str, classes: Iterable[Rule], mentions: Iterable[Mention], barred: frozenset[str]
) -> Mapping[str, re.Pattern[str]]:
    """For each class that gives names, what finds the names that `text` gives to its things.

    A word is such a name where it stands beside a noun of the class, unless it also names one who
    acts or a place, describes a people, or is one of `barred`, in lower case.
    """
    others = {
        word.lower() for m in mentions if m.kind in _OTHERS for word in re.split(r"\W+", m.text)
    }
    found = {
        rule.name: {
            name
            for name in _names(text, rule)
            if len(name) >= _LEAST and not name.endswith(_OF_PEOPLES)
            if name.lower() not in barred and name.lower() not in others
            if not _is_party(text, name)
        }
        for rule in classes
        if rule.values.get("gives_names")
    }
    return {class_: _any_of(names) for class_, names in found.items() if names}


def _names(text: str, rule: Rule) -> Iterator[str]:
    for match in rule.pattern.finditer(text):
        if not match[0].islower():
            continue  # a line in title case, or a name itself
        start = max(0, match.start() - _REACH)
        before = _BEFORE.search(text[start : match.start()])
        if before is not None and not _opens(text, start + before.start()):
            yield before["name"]
        after = _AFTER.match(text, match.end())
        if after is not None:
            yield after["name"]


def _is_party(text: str, name: str) -> bool:
    """Whether the text uses the name like that of a state or place: "in Chad", "Chad's"."""
    return re.search(_PARTY.format(re.escape(name)), text) is not None


def _opens(text: str, index: int) -> bool:
    """Whether a sentence may begin there, so that the capital says nothing."""
    return text[:index].rstrip(' "“').endswith((".", "\n", "!", "?", ":")) or index == 0


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})s?\b(?!['’]s|-)")
