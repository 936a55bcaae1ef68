"""Identifiers that are hashes of what they identify, so that re-runs give the same ones."""

from __future__ import annotations

import hashlib

LENGTH = 16  # hexadecimal digits: 64 bits, one expected collision in four billion documents


def content_id(*parts: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of `parts`.

    Each part goes in with its length before it, so that moving a boundary changes the id.
    """
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.hexdigest()[:LENGTH]
