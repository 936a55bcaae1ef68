"""What a format is, and which ones there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, TextIO

from dateline.errors import NotFound
from dateline.model import Document, Event


@dataclass(frozen=True, slots=True)
class Format:
    """How events can be written.

    Attributes:
        name: What to ask for it by; the name of its module.
        suffix: Of its files, with the stop.
        lossless: Whether the same events can be read back from it.
    """

    name: str
    suffix: str
    lossless: bool


class Exporter(Protocol):
    """A module of this package that writes one format."""

    FORMAT: Format

    def write(
        self, events: Iterable[Event], documents: Mapping[str, Document], out: TextIO
    ) -> None:
        """Write `events` in the order given; `documents` by id holds all that they quote."""


def formats() -> tuple[Format, ...]:
    """Every format of this package, by name."""
    return tuple(exporter.FORMAT for exporter in _exporters())


def exporter(name: str) -> Exporter:
    """The module that writes the format `name`.

    Raises:
        NotFound: There is no such format; the message lists those that there are.
    """
    for each in _exporters():
        if each.FORMAT.name == name:
            return each
    names = ", ".join(form.name for form in formats())
    raise NotFound(f"there is no format {name!r}. Choose one of: {names}")


def _exporters() -> list[Exporter]:
    folder = import_module("dateline.export").__path__
    names = sorted(module.name for module in iter_modules(folder))
    modules = [import_module(f"dateline.export.{name}") for name in names]
    return [module for module in modules if hasattr(module, "FORMAT")]
