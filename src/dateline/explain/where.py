"""From the name of a rule to the line that a person opens to change it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import tomli

from dateline.packs.folder import OTHERS, layers_of

_NAMED = re.compile(r'^\s*(?:name|id)\s*=\s*"([^"]+)"')
_OF_FIELDS = {
    "status": "status",
    "result": "results",
    "time": "times",
    "spoke": "times",
    "source": "cues",
    "cue": "cues",
}


@dataclass(frozen=True, slots=True)
class Where:
    """A line of a file of Dateline.

    Attributes:
        file: Path inside the package `dateline`, with slashes: `lang/en/times.toml`.
        line: From 1; None where the file as a whole is meant.
    """

    file: str
    line: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"

    @property
    def short(self) -> str:
        """Without the folders."""
        return str(self).rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A rule that is no pattern: it reads a tree, the order of words, or the document's own data.

    Attributes:
        name: As values carry it.
        by: `parser`, `order` or `document`.
        says: What it does.
        code: Path of the code inside the package.
        examples: Texts in which a claim has a value by it.
    """

    name: str
    by: str
    says: str
    code: str
    examples: tuple[str, ...]


@cache  # the files are part of the package and never change
def builtin() -> Mapping[str, BuiltIn]:
    """The rules of `explain/builtin.toml` by name."""
    tables = _toml("builtin.toml")["rule"]
    made = (BuiltIn(**{**table, "examples": tuple(table["examples"])}) for table in tables)
    return {each.name: each for each in made}


@cache  # as above
def reasons() -> Mapping[str, Mapping[str, Any]]:
    """The tables of `explain/reasons.toml` by `Why`: `says` and `examples`."""
    return _toml("reasons.toml")


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of entries, which need not exist.

    Attributes:
        path: As people are told it.
        lines: The first line of each entry by its name or id.
    """

    path: str
    lines: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Index:
    """The data files that extraction reads, ready to be searched for an entry's line.

    Attributes:
        language: Files of the language by stem.
        triggers: Files of trigger rules, those of the pack itself first.
        registers: Files of entities and places, likewise.
    """

    language: Mapping[str, DataFile]
    triggers: tuple[DataFile, ...]
    registers: tuple[DataFile, ...]

    def of_value(self, field: str, rule: str) -> Where | None:
        """The line of the rule that read a value of `field`; None for a rule of no file."""
        known = builtin().get(rule)
        if known is not None:
            return Where(known.code)
        stem = _OF_FIELDS.get(field)
        if stem is not None:
            return find(rule, [self.language[stem]])
        return find(rule, [self.language["quantities"], *self.triggers])

    def of_trigger(self, rule: str) -> Where | None:
        """The line of a trigger rule or class of words of the pack."""
        return find(rule, self.triggers)

    def of_bar(self, rule: str) -> Where | None:
        """The line of what spoke against a trigger: a rule about verbs, or one of the pack."""
        return find(rule, [self.language["verbs"], *self.triggers])

    def of_entity(self, entity: str) -> Where | None:
        """The line of an entry of the pack's registers."""
        return find(entity, self.registers)


def index_of(pack: Traversable, code: str) -> Index:
    """The data files of a pack's folder, of those that it uses, and of a language.

    Raises:
        RuleError: A folder that the pack uses is not there.
    """
    ours = resources.files("dateline")
    stems = {*_OF_FIELDS.values(), "quantities", "verbs"}
    own, *used = reversed(layers_of(pack))
    layers = [(own, _label(own)), *((each, f"packs/{each.name}") for each in used)]
    return Index(
        {stem: _file(ours / "lang" / code, f"lang/{code}", f"{stem}.toml") for stem in stems},
        tuple(_file(folder, label, f"{code}.toml") for folder, label in layers),
        tuple(_file(f, label, name) for f, label in layers for name in _registers(f, code)),
    )


def _registers(folder: Traversable, code: str) -> list[str]:
    """The files of a pack's folder that hold entities and places."""
    others = {f"{stem}.toml" for stem in (*OTHERS, code)}
    names = {file.name for file in folder.iterdir() if file.name.endswith(".toml")}
    return sorted(names - others)


def _label(folder: Traversable) -> str:
    is_ours = (resources.files("dateline.packs") / folder.name / "pack.toml").is_file()
    return f"packs/{folder.name}" if is_ours else str(folder)


def find(name: str, files: Iterable[DataFile]) -> Where | None:
    """The first line of `files` that gives an entry the name or id `name`."""
    for file in files:
        line = file.lines.get(name)
        if line is not None:
            return Where(file.path, line)
    return None


def _file(folder: Traversable, label: str, name: str) -> DataFile:
    file, lines = folder / name, dict[str, int]()
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    for number, line in enumerate(text.splitlines(), start=1):
        match = _NAMED.match(line)
        if match is not None:
            lines.setdefault(match[1], number)
    return DataFile(f"{label}/{name}", lines)


def _toml(name: str) -> dict[str, Any]:
    file = resources.files("dateline.explain") / name
    return tomli.loads(file.read_text(encoding="utf-8"))
