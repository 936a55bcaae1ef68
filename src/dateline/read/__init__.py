"""Bytes, files and JSON lines -> documents; the only code that will speak to a network."""

from dateline.read.blocks import document_from_text

__all__ = ["document_from_text"]
