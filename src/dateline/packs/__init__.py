"""One folder per domain: event frames, triggers and registers as data, with sources."""

from dateline.packs.pack import Frame, Pack, load_pack

__all__ = ["Frame", "Pack", "load_pack"]
