"""One module per format; each has `FORMAT` and `write`."""

from dateline.export.format import Exporter, Format, exporter, formats

__all__ = ["Exporter", "Format", "exporter", "formats"]
