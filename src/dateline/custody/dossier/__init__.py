"""The evidence of one event as one file for others: nothing in it needs Dateline to be checked."""

from dateline.custody.dossier.build import dossier

__all__ = ["dossier"]
