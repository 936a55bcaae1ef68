"""Whole archives as documents, and what is drawn from their claims."""
