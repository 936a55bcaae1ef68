"""One folder per domain: event frames, triggers and registers as data, with sources."""

from dateline.packs.names import Found, Name, NameIndex, Word, split_words
from dateline.packs.pack import Frame, Pack, load_pack, read_pack

__all__ = [
    "Found",
    "Frame",
    "Name",
    "NameIndex",
    "Pack",
    "Word",
    "load_pack",
    "read_pack",
    "split_words",
]
