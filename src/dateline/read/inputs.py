"""Files and folders as they are named -> the files to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = frozenset({".txt", ".html", ".htm", ".jsonl", ".ndjson", ".gz"})


def find_inputs(paths: Iterable[Path]) -> list[Path]:
    """The files that `paths` name, in order; folders are walked, their entries sorted.

    Folders give the files whose suffix is in `SUFFIXES`, without hidden ones. Everything else is
    kept as it is named, so that `read` says what is wrong with it: files with another suffix,
    paths that do not exist, folders that may not be listed or that hold no such file.
    """
    return [found for path in paths for found in (list(_walk(path)) or [path])]


def _walk(path: Path) -> Iterator[Path]:
    try:
        entries = sorted(path.iterdir()) if path.is_dir() else None
    except OSError:
        entries = None
    if entries is None:
        yield path
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from () if entry.is_symlink() else _walk(entry)
        elif entry.suffix.lower() in SUFFIXES:
            yield entry
