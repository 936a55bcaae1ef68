"""One folder per domain: event frames, triggers and registers as data, with sources."""

from dateline.packs.folder import folder_of, pack_names
from dateline.packs.frames import Frame, Trait
from dateline.packs.names import Found, Name, NameIndex
from dateline.packs.pack import DEFAULT, POWERS, SITES, Pack, load_pack, read_pack
from dateline.packs.prompts import Prompt, WorkedExample, load_prompt, read_prompt
from dateline.packs.triggers import HINT
from dateline.packs.words import Word, are_joined, split_words

__all__ = [
    "DEFAULT",
    "HINT",
    "POWERS",
    "SITES",
    "Found",
    "Frame",
    "Name",
    "NameIndex",
    "Pack",
    "Prompt",
    "Trait",
    "Word",
    "WorkedExample",
    "are_joined",
    "folder_of",
    "load_pack",
    "load_prompt",
    "pack_names",
    "read_pack",
    "read_prompt",
    "split_words",
]
