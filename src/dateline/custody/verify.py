"""Whether a store still holds what was written into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.store import Flaw, Store

Progress = Callable[[int, int], None]
"""Told how many documents are checked, of how many."""


def verify(store: Store, progress: Progress | None = None) -> Iterator[Flaw]:
    """Check every hash, every quotation and every id; earlier versions of documents too.

    Args:
        store: The store; it is not changed.
        progress: Told after every document.
    """
    ids = store.ids()
    for number, id_ in enumerate(ids, start=1):
        yield from store.flaws(id_)
        if progress is not None:
            progress(number, len(ids))
    yield from store.flaws_of_judgements()
