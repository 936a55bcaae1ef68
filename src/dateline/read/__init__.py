"""Bytes, files and JSON lines -> documents; the only code that will speak to a network."""
