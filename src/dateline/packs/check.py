"""Whether the files of a pack keep their own rules; what is wrong, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any

from dateline.errors import RuleError
from dateline.packs.doubles import doubles
from dateline.packs.folder import Files, read_files
from dateline.packs.form import form
from dateline.packs.names import NameIndex
from dateline.packs.pack import Pack, read_pack
from dateline.packs.references import dead_references
from dateline.packs.register import Register, entries_of, read_register, states_of
from dateline.packs.words import split_words


def check(folder: Traversable) -> list[str]:
    """What is wrong with the pack in `folder`; empty where nothing is.

    Each finding names the file and the entry. Found are: unreadable files, missing and unknown
    fields, entries out of order or not in canonical form, references to nothing, one wording for
    two entities of a kind at one time, and examples that do not contain what they are an example
    of. Whether trigger rules read their examples is asked of `dateline.extract.examples`.
    """
    try:
        pack = read_pack(folder)
    except RuleError as error:
        return [str(error)]
    files = read_files(folder)
    register = read_register(files.registers, frozenset(files.about["kinds"]))
    return list(_findings(pack, files, register))


def _findings(pack: Pack, files: Files, register: Register) -> Iterator[str]:
    for where, content in files.registers.items():
        yield from form(content, where)
    yield from dead_references(pack, files)
    yield from doubles(register)
    yield from _examples(files.registers, register)


def _examples(files: Mapping[str, Mapping[str, Any]], register: Register) -> Iterator[str]:
    """Entries whose example does not contain them."""
    index = NameIndex(register.names, register.heads)
    states = states_of(files)
    for where, content in files.items():
        for entry in (*content.get("place", ()), *entries_of(content, states, where)):
            text = entry["example"]
            found = index.find(split_words(text), text)
            if entry["id"] not in {name.id for each in found for name in each.names}:
                yield f"{where}: the example of {entry['id']!r} does not contain it: {text!r}"
