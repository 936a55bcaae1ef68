"""What people decide about a store."""

from dateline.judging.desk import Desk

__all__ = ["Desk"]
