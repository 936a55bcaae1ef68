"""The figures that the shipped weights were made with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli


def settings() -> Mapping[str, Any]:
    """The content of `settings.toml`."""
    return tomli.loads(Path(__file__).with_name("settings.toml").read_text(encoding="utf-8"))
