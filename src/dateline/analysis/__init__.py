"""Questions in SQL about a store, and answers as Arrow tables; the extra `query`."""

from dateline.analysis.asking import answer
from dateline.analysis.files import SUFFIXES, save

__all__ = ["SUFFIXES", "answer", "save"]
