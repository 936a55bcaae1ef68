"""`dateline pack-evidence`: the evidence of one event as one file for others."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named, pack_asked

EXAMPLES = examples("pack-evidence 8f3a91c", "pack-evidence 8f3a91c --out launch.zip")


def run(
    context: typer.Context,
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="First digits of its id, as `chronology` shows.")
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where to write; EVENT.zip unless given."),
    ] = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write one event's evidence as a ZIP file that can be checked without Dateline.

    It holds quotations with offsets, the documents as text and as read, hashes, the chain of
    custody, rules, judgements, and a page that checks all of it in a browser. The same store gives
    the same bytes.
    """
    import hashlib

    from dateline.cli.files import save
    from dateline.cli.say import message, show_json
    from dateline.custody import dossier_of

    with open_named(context, store) as opened:
        found, content = dossier_of(opened, event, pack_asked(context))
    path = out or Path(f"{found.id[:7]}.zip")
    save(path, content)
    digest = hashlib.sha256(content).hexdigest()
    if as_json:
        show_json({"event": found.id, "out": str(path), "sha256": digest, "bytes": len(content)})
    message(f"Wrote {path}: {len(content):,} bytes, SHA-256 {digest}")
