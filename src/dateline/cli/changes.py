"""`dateline changes`: pages that were changed after they had been read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named, pack_asked

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.custody import Change

EXAMPLES = examples("changes", "changes --json")


def run(context: typer.Context, store: StoreOption = None, as_json: JsonOption = False) -> None:
    """Show what became of changed pages, sentence by sentence, and which events lose evidence."""
    from dateline.cli.say import message, show, show_json
    from dateline.custody import changes
    from dateline.export.phrases import counted
    from dateline.lang import load_language
    from dateline.merge import merge
    from dateline.workflow import pack_named, pack_of

    with open_named(context, store) as opened:
        part_of = pack_named(pack_of(opened, pack_asked(context))).part_of
        found = changes(
            opened.documents(include_replaced=True),
            opened.claims(include_replaced=True),
            partial(merge, judgements=opened.judgements(), part_of=part_of),
            load_language(),
        )
    if as_json:
        show_json({"changes": [plain(each) for each in found]})
    elif found:
        show(*(line for each in found for line in _drawn(each)))
    message(f"{counted(len(found), 'changed page')}.")


def plain(change: Change) -> dict[str, object]:
    """A change for machines, without the texts."""
    return {
        "before": change.before.id,
        "after": change.after.id,
        "url": change.after.url,
        "removed": list(change.removed),
        "added": list(change.added),
        "lost": [{"claim": each.claim.id, "event": each.event} for each in change.lost],
    }


def _drawn(change: Change) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    from dateline.cli.details import INDENT
    from dateline.cli.finding import told_on
    from dateline.cli.say import styled, words

    after = change.after
    title = after.title or after.url or after.id
    yield styled((title, "bold"), (f" · {change.before.id} → {after.id}", "dim"))
    for mark, style, sentences in (("-", "red", change.removed), ("+", "green", change.added)):
        for sentence in sentences:
            yield Padding(words(f"{mark} {sentence}", style), INDENT)
    for each in change.lost:
        home = "its event is gone" if each.event is None else f"event {each.event[:7]} loses it"
        line = f"! {each.claim.type}: {told_on(each.claim)} · {home}"
        yield Padding(words(line, "yellow"), INDENT)
    yield Text()
