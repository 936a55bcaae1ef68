"""What goes to the screen: results on standard output, messages on standard error."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

UNWRAPPED = 100_000  # columns of a pipe or file, where a quotation must stay on one line

# A document must not be able to move the cursor, ring the bell or turn the text around.
_CONTROL = [*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F)]
_CONTROL += range(0x2066, 0x206A)
_VISIBLE = dict.fromkeys(_CONTROL, "\ufffd")


def visible(text: str) -> str:
    """The text with every control character but tab and line feed replaced."""
    return text.translate(_VISIBLE)


def words(text: str, style: str = "") -> Text:
    """Text to print as it is: no markup is read in it."""
    from rich.text import Text

    return Text(visible(text), style)


def styled(*parts: tuple[str, str]) -> Text:
    """Pieces of text, each in its own style."""
    from rich.text import Text

    return Text.assemble(*((visible(text), style) for text, style in parts))


def grid(columns: int) -> Table:
    """A table without lines, whose cells wrap and never lose a letter."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(columns):
        table.add_column(overflow="fold")
    return table


def console() -> Console:
    """Standard output: as wide as the terminal, and without wrapping where it is none."""
    from rich.console import Console

    made = Console(highlight=False, markup=False, emoji=False)
    if not made.is_terminal:
        made.width = UNWRAPPED
    return made


def show(*parts: RenderableType) -> None:
    """Print results for people."""
    out = console()
    if out.is_terminal:
        out.print(*parts, sep="\n")
        return
    for part in parts:
        sys.stdout.writelines(f"{line.rstrip()}\n" for line in _plain(out, part))


def _plain(out: Console, part: RenderableType) -> Iterator[str]:
    """The lines of a part without styles; texts need no layout where nothing wraps."""
    from rich.console import Group
    from rich.text import Text

    if isinstance(part, Group):
        for each in part.renderables:
            yield from _plain(out, each)
    elif isinstance(part, Text):
        yield from part.plain.expandtabs().splitlines() or [""]
    else:
        with out.capture() as captured:
            out.print(part)
        yield from captured.get().splitlines()


def show_json(value: Any) -> None:
    """Print one JSON value for machines."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def message(text: str) -> None:
    """Tell the person at the keyboard something that is not the result."""
    sys.stderr.write(visible(text) + "\n")
