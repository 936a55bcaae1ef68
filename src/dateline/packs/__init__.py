"""One folder per domain: event frames, triggers and registers as data, with sources."""

from dateline.packs.names import Found, Name, NameIndex
from dateline.packs.pack import Frame, Pack, load_pack, read_pack
from dateline.packs.words import Word, are_joined, split_words

__all__ = [
    "Found",
    "Frame",
    "Name",
    "NameIndex",
    "Pack",
    "Word",
    "are_joined",
    "load_pack",
    "read_pack",
    "split_words",
]
