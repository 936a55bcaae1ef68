"""What a language-model server is asked: versioned files in a pack, each with worked examples."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

import tomli

from dateline.errors import RuleError
from dateline.packs.folder import folder_of
from dateline.packs.pack import DEFAULT

_FILE = re.compile(r"(?P<name>[a-z_]+)-(?P<version>\d+)\.toml")
_NEEDED = ("name", "version", "source", "instructions", "example")


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """A report and the answer that it should get.

    Attributes:
        text: Its sentences.
        claims: The claims of the answer; a field that is left out is null or empty.
    """

    text: tuple[str, ...]
    claims: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Prompt:
    """One version of a prompt.

    Attributes:
        name: What is asked for: `claims`.
        version: Counts from 1; a changed text is a new version.
        source: Where the wording comes from.
        instructions: The text; `$types` stands for the event types of the pack.
        examples: At least one; they are sent along, and tests hold them to the rules for answers.
    """

    name: str
    version: int
    source: str
    instructions: str
    examples: tuple[WorkedExample, ...]

    @property
    def id(self) -> str:
        """Name and version, as claims give it: `claims-1`."""
        return f"{self.name}-{self.version}"


def load_prompt(pack: str = DEFAULT, name: str = "claims") -> Prompt:
    """The newest version of a prompt of a pack, which has a name or is a folder.

    Raises:
        RuleError: There is no such pack or prompt, or its file is wrong.
    """
    return read_prompt(folder_of(pack) / "prompts", name)


def read_prompt(folder: Traversable, name: str) -> Prompt:
    """The newest version of the prompt `name` in `folder`, from `NAME-VERSION.toml`.

    Raises:
        RuleError: There is none, or its file is wrong.
    """
    versions = {}
    for file in folder.iterdir() if folder.is_dir() else ():
        match = _FILE.fullmatch(file.name)
        if match is not None and match["name"] == name:
            versions[int(match["version"])] = file
    if not versions:
        raise RuleError(f"{folder}: there is no prompt {name!r}. Add {name}-1.toml.")
    newest = max(versions)
    return _prompt(versions[newest], name, newest)


def _prompt(file: Traversable, name: str, version: int) -> Prompt:
    where = f"prompts/{file.name}"
    try:
        table = tomli.loads(file.read_text(encoding="utf-8"))
    except tomli.TOMLDecodeError as error:
        raise RuleError(f"{where} is not TOML: {error}") from error
    missing = [key for key in _NEEDED if not table.get(key)]
    if missing:
        raise RuleError(f"{where} lacks {', '.join(missing)}. Add it.")
    if (table["name"], table["version"]) != (name, version):
        raise RuleError(f"{where}: its name and version must be those of the file. Correct them.")
    examples = tuple(
        WorkedExample(tuple(one["text"]), tuple(one.get("claim", ()))) for one in table["example"]
    )
    return Prompt(name, version, table["source"], table["instructions"], examples)
