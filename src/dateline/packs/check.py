"""Whether the files of a pack keep their own rules; what is wrong, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from itertools import combinations, pairwise
from typing import Any

import tomli

from dateline.errors import RuleError
from dateline.model import Period
from dateline.packs.names import NOTHING, Name, NameIndex
from dateline.packs.pack import REGISTERS, read_pack
from dateline.packs.register import REQUIRED, Register, entries_of, read_register
from dateline.packs.words import split_words

# The fields that an entry may have, in the order in which it has them.
FIELDS = (
    *("id", "name", "kind", "code", "country", "precision", "latitude", "longitude", "part_of"),
    *("states", "from", "to", "demonyms", "short", "aliases", "not_in", "heads", "calibres"),
    *("offices", "source", "example"),
)

Files = Mapping[str, Mapping[str, Any]]


def check(folder: Traversable) -> list[str]:
    """What is wrong with the pack in `folder`; empty where nothing is.

    Each finding names the file and the entry. Found are: unreadable files, missing and unknown
    fields, entries out of order, references to nothing, one wording for two entities of a kind at
    one time, and examples that do not contain what they are an example of.
    """
    try:
        read_pack(folder)
    except RuleError as error:
        return [str(error)]
    files = {stem: _read(folder, stem) for stem in REGISTERS if _exists(folder, stem)}
    kinds = frozenset(_read(folder, "pack")["kinds"])
    register = read_register(files, kinds, folder.name)
    return [
        *(finding for stem in files for finding in _form(files[stem], f"{stem}.toml")),
        *_references(register),
        *_doubles(register),
        *_examples(files, register),
    ]


def _exists(folder: Traversable, stem: str) -> bool:
    return (folder / f"{stem}.toml").is_file()


def _read(folder: Traversable, stem: str) -> dict[str, Any]:
    return tomli.loads((folder / f"{stem}.toml").read_text(encoding="utf-8"))


def _form(content: Mapping[str, Any], where: str) -> Iterator[str]:
    """Tables and fields that are unknown or out of order."""
    for table, entries in content.items():
        if table not in REQUIRED:
            yield f"{where}: there is no table [[{table}]]. Use {', '.join(REQUIRED)}."
            continue
        for left, right in pairwise(entries):
            if left["id"] > right["id"]:
                yield f"{where}: {right['id']!r} stands after {left['id']!r}. Sort by id."
        for entry in entries:
            yield from _fields(entry, where)


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


def _references(register: Register) -> Iterator[str]:
    for entity in register.entities.values():
        if entity.part_of is not None and entity.part_of not in register.entities:
            yield f"{entity.id!r} is part of {entity.part_of!r}, which is no entity"


def _doubles(register: Register) -> Iterator[str]:
    """One wording for two of a kind at one time."""
    wordings: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in register.names:
        if name.kind != NOTHING:
            wordings[name.kind, " ".join(word.text for word in split_words(name.text))].append(name)
    for state, heads in register.heads.items():
        for name in heads:
            wordings[f"{name.kind} of {state}", name.text.lower()].append(name)
    for (kind, wording), names in wordings.items():
        for left, right in combinations({name.id: name for name in names}.values(), 2):
            if _overlap(_period(left, register), _period(right, register)):
                yield f"{wording!r} is the {kind} {left.id!r} and {right.id!r} at one time"


def _period(name: Name, register: Register) -> Period:
    """When the wording means the entity: namesakes are told apart by their time in office."""
    entity = register.entities.get(name.id)
    bounded = name.valid.start is not None or name.valid.end is not None
    return name.valid if bounded or entity is None else entity.valid


def _overlap(left: Period, right: Period) -> bool:
    starts_in_time = left.start is None or right.end is None or left.start < right.end
    return starts_in_time and (right.start is None or left.end is None or right.start < left.end)


def _examples(files: Files, register: Register) -> Iterator[str]:
    """Entries whose example does not contain them."""
    index = NameIndex(register.names, register.heads)
    states = {entry["id"]: entry for entry in files.get("states", {}).get("entity", ())}
    for stem, content in files.items():
        where = f"{stem}.toml"
        for entry in (*content.get("place", ()), *entries_of(content, states, where)):
            text = entry["example"]
            found = index.find(split_words(text), text)
            if entry["id"] not in {name.id for each in found for name in each.names}:
                yield f"{where}: the example of {entry['id']!r} does not contain it: {text!r}"
