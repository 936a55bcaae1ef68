"""Bytes, files and JSON lines -> documents; the only code that will speak to a network."""

from dateline.read.document import document_from_text
from dateline.read.files import Reading, read
from dateline.read.inputs import find_inputs

__all__ = ["Reading", "document_from_text", "find_inputs", "read"]
