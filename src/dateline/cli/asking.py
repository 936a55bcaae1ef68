"""The options that name a server, and what is told of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.server import Address, Client, ServerExtractor

KEY = "DATELINE_API_KEY"
_EXTRACTORS = ("rules", "server")
_DAY = 86_400


def reader_of(
    extractor: str, client: Client | None, answers: Path | None, pack: str
) -> ServerExtractor | None:
    """What `--extractor` names; None for the rules.

    Args:
        extractor: `rules` or `server`.
        client: The server that `client_of` gives.
        answers: Where answers are kept; in the user's cache folder unless given.
        pack: Name or folder of the pack whose prompt is used.

    Raises:
        UserError: There is no such extractor, or options are missing or too many.
    """
    from dateline.errors import UserError
    from dateline.server import Answers, default_folder
    from dateline.workflow import ask_server

    if extractor not in _EXTRACTORS:
        known = ", ".join(_EXTRACTORS)
        raise UserError(f"--extractor {extractor}: there is none. Choose from: {known}")
    if extractor == "rules":
        if client is not None or answers is not None:
            raise UserError("--url, --model and --answers need --extractor server.")
        return None
    if client is None:
        raise UserError("--extractor server needs --url and --model.")
    return ask_server(client, Answers(answers or default_folder()), pack)


def client_of(url: str | None, model: str | None, timeout: float | None = None) -> Client | None:
    """The server that the options name, with a key from the environment; None without options.

    Warns where texts would leave this machine.

    Raises:
        UserError: An option is missing or wrong.
    """
    from dateline.errors import UserError
    from dateline.server import Client, Timeouts, parse_address

    if (url, model, timeout) == (None, None, None):
        return None
    if url is None or model is None:
        raise UserError("A server needs both --url and --model.")
    if timeout is not None and not 0 < timeout <= _DAY:
        raise UserError(f"--timeout {timeout:g}: give seconds between 0 and {_DAY}.")
    address, key = parse_address(url), os.environ.get(KEY) or None
    _warn(address, key)
    limits = Timeouts() if timeout is None else Timeouts(total=timeout)
    return Client(address, model, key=key, timeouts=limits)


def _warn(address: Address, key: str | None) -> None:
    """Say where texts go, unless they stay here."""
    from dateline.cli.say import message

    if address.is_loopback:
        return
    message(f"Warning: the text of every document goes to {address.host}, another machine.")
    if not address.is_encrypted:
        what = "Texts" if key is None else "Texts and key"
        message(f"Warning: {what} go there unencrypted. Use https where the server has it.")


def tell_server(reader: ServerExtractor) -> None:
    """Print for people what was asked, and what of the answers was not used."""
    from dateline.cli.say import message
    from dateline.export.phrases import counted

    tally = reader.tally
    kept = counted(tally.kept, "answer")
    message(
        f"{reader.method}: {counted(tally.asked, 'request')}, {kept} from earlier runs, "
        f"{tally.repeated} repeated."
    )
    dropped = sorted(tally.dropped.items())
    parts = [f"{count} {drop.field} ({drop.reason})" for drop, count in dropped]
    if parts:
        message(f"Not used of the answers: {', '.join(parts)}.")
