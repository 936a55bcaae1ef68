"""Documents whose publisher prints the words of a state's authorities as its own."""

from __future__ import annotations

from dateline.model import Document
from dateline.packs import Pack

_STATE_MEDIA = "state media"


def carries_statements(document: Document, pack: Pack) -> bool:
    """Whether a register has the publisher as a medium of its state."""
    publisher = (document.publisher or "").casefold()
    return any(
        publisher in {entity.name.casefold(), *(alias.text.casefold() for alias in entity.aliases)}
        for entity in pack.entities.values()
        if entity.voice == _STATE_MEDIA
    )
