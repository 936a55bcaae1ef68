"""By which pack a store is read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dateline.errors import StoreError
from dateline.packs import DEFAULT, Pack, load_pack, pack_names
from dateline.store import KnownPack, Store


# It never changes, and reading it takes longer than all the rest of a look at a chronology.
@cache
def pack_named(name: str = DEFAULT) -> Pack:
    """The pack of that name, or in that folder; it is read once.

    Raises:
        RuleError: There is no such pack, or one of its files is wrong.
    """
    return load_pack(name)


def pack_of(store: Store, asked: str | None = None) -> str:
    """Name or folder of the pack by which a store's claims are read.

    Args:
        store: The store. One without documents, or made before stores kept their pack, takes any.
        asked: Name or folder of the one that is asked for; that of the store unless given.

    Raises:
        StoreError: Another one is asked for.
        RuleError: There is no pack of that name.
    """
    known = store.pack if store.counts().documents else None
    if known is None or asked is None:
        return asked or (DEFAULT if known is None else known.named)
    if pack_named(asked).id != known.id:
        raise StoreError(
            f"{store.path}: its claims are read by the pack {known.id}, not by {asked}. "
            "Leave --pack and DATELINE_PACK away, or name another store."
        )
    return asked


def keep_pack(store: Store, name: str) -> None:
    """Have the store keep its pack, a folder by its whole path."""
    named = name if name in pack_names() else str(Path(name).absolute())
    pack = KnownPack(pack_named(name).id, named)
    if store.pack != pack:
        store.keep_pack(pack)
