"""Annotated claims, and how well groups agree with theirs."""
