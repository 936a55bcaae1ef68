"""Typer commands, one file each, over the verbs of `workflow`."""
