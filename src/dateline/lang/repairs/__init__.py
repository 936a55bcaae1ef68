"""Repairs of what a parser gets wrong in news: before it, what it is shown; after it, its parse."""

from dateline.lang.repairs.repaired import Repaired

__all__ = ["Repaired"]
