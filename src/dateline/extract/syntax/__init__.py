"""Sentences as trees of words: who governs whom, read off a parser's heads."""

from dateline.extract.syntax.clauses import Clause, Reader, lists_of
from dateline.extract.syntax.forest import Forest
from dateline.extract.syntax.tree import Tree

__all__ = ["Clause", "Forest", "Reader", "Tree", "lists_of"]
