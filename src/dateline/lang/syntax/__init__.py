"""Parses sentences with a small neural network; nothing here belongs to one language."""
