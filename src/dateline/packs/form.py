"""The form of register files: known fields in one order, texts written in one way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from dateline.packs.register import REQUIRED
from dateline.packs.words import split_words

# The fields that an entry may have, in the order in which it has them.
FIELDS = (
    *("id", "name", "kind", "voice", "code", "territories", "country", "precision"),
    *("latitude", "longitude", "part_of"),
    *("states", "from", "to", "demonyms", "short", "aliases", "not_in", "heads", "calibres"),
    *("offices", "source", "example"),
)
# What kind of source somebody is; a source must say so, a body may.
VOICES = (
    *("state media", "wire", "broadcaster", "newspaper", "media", "analyst", "monitor"),
    *("ministry", "military", "intelligence", "government", "organisation"),
)
_ID = re.compile(r"(?:[a-z0-9]+|\{state\})(?:-(?:[a-z0-9]+|\{state\}))*")
_LISTS = ("aliases", "demonyms", "not_in", "heads")


def form(content: Mapping[str, Any], where: str) -> Iterator[str]:
    """What is not in canonical form in one register file.

    Tables and fields that are unknown or out of order; ids in other letters than a-z, 0-9 and
    hyphens; texts that are empty, or written otherwise than in NFC with single spaces; wordings
    that an entry has twice, where case, hyphens and full stops make no difference.
    """
    for table, entries in content.items():
        if table not in REQUIRED:
            yield f"{where}: there is no table [[{table}]]. Use {', '.join(REQUIRED)}."
            continue
        for left, right in pairwise(entries):
            if left["id"] > right["id"]:
                yield f"{where}: {right['id']!r} stands after {left['id']!r}. Sort by id."
        for entry in entries:
            yield from _fields(entry, where)
            yield from _texts(entry, where)
            yield from _voice(entry, where)
            yield from _repeated(entry, where)


def _fields(entry: Mapping[str, Any], where: str) -> Iterator[str]:
    unknown = [key for key in entry if key not in FIELDS]
    if unknown:
        yield f"{where}: {entry['id']!r} has unknown fields: {', '.join(unknown)}"
    elif list(entry) != sorted(entry, key=FIELDS.index):
        order = ", ".join(sorted(entry, key=FIELDS.index))
        yield f"{where}: the fields of {entry['id']!r} are out of order. Write {order}."
    blank = [key for key, value in entry.items() if isinstance(value, str) and not value.strip()]
    if blank:
        yield f"{where}: {entry['id']!r} has empty fields: {', '.join(blank)}"


def _voice(entry: Mapping[str, Any], where: str) -> Iterator[str]:
    voice = entry.get("voice")
    if voice not in {None, *VOICES} or (voice is None and entry["kind"] == "source"):
        known = ", ".join(VOICES)
        yield f"{where}: {entry['id']!r} has the voice {voice!r}. Choose from: {known}"


def _texts(entry: Mapping[str, Any], where: str) -> Iterator[str]:
    if not _ID.fullmatch(entry["id"]):
        yield f"{where}: the id {entry['id']!r} is not of a-z, 0-9 and single hyphens. Rename it."
    for text in (entry["name"], *_listed(entry), entry["source"], entry["example"]):
        written = unicodedata.normalize("NFC", " ".join(text.split()))
        if text.strip() and text != written:
            yield f"{where}: {entry['id']!r} has {text!r}. Write {written!r}."


def _repeated(entry: Mapping[str, Any], where: str) -> Iterator[str]:
    own = {_wording(entry["name"])} if "heads" not in entry else set()
    for field, seen in (("aliases", own), ("demonyms", set())):
        for text in _listed(entry, field):
            wording = _wording(text)
            if wording in seen:
                yield f"{where}: {entry['id']!r} has the wording {text!r} already. Remove it."
            seen.add(wording)


def _listed(entry: Mapping[str, Any], *fields: str) -> Iterator[str]:
    """All texts of its lists; an alias that holds for a time counts as none that is there yet."""
    for field in fields or _LISTS:
        yield from (each for each in entry.get(field, ()) if isinstance(each, str))


def _wording(text: str) -> tuple[str, ...]:
    # Capitals count: "US" is the state, "us" is no name at all.
    return tuple(word.text for word in split_words(text))
