"""Looks a whole name up in the registers of a pack."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from dateline.model import Place
from dateline.packs import Found, Name, Pack, split_words

_ARTICLES = {"the", "a", "an"}


def entity_named(
    words: str, pack: Pack, on: date, kinds: Collection[str] | None = None
) -> str | None:
    """The id of the one entity that `words` as a whole name on that day, or None.

    Where two share the name, the one that held its office on the day is meant; two that did
    leave the name unresolved.
    """
    names = [name for name in names_of(words, pack, on) if name.kind != "place"]
    if kinds is not None:
        names = [name for name in names if name.kind in kinds]
    ids = {name.id for name in names}
    if len(ids) > 1:
        ids = {id_ for id_ in ids if pack.entities[id_].valid.covers(on)}
    return ids.pop() if len(ids) == 1 else None


def places_named(words: str, pack: Pack) -> tuple[Place, ...]:
    """All places that `words` as a whole name; a state is a place too."""
    found = _whole(words, pack)
    names = () if found is None else found.names
    ids = {name.id: None for name in names if name.kind in {"place", "state"}}
    places = [pack.places[id_] for id_ in ids if id_ in pack.places]
    cities = [place for place in places if place.kind != "country"]
    # A capital among the names of a state is the city where a place is asked for.
    return tuple(cities or places)


def names_of(words: str, pack: Pack, on: date) -> tuple[Name, ...]:
    """The names of the register that `words` as a whole are on that day."""
    found = _whole(words, pack)
    if found is None:
        return ()
    return tuple(name for name in found.names if name.valid.covers(on))


def _whole(text: str, pack: Pack) -> Found | None:
    words = split_words(text)
    for first in range(2):
        if first >= len(words) or (first and words[0].key not in _ARTICLES):
            break
        found = pack.names.at(words, first, text)
        if found is not None and found.last == len(words):
            return found
    return None
