"""Dateline: open reports in, a chronology that can be defended out."""

__version__ = "0.1.0"
