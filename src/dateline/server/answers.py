"""Answers that are kept, so that a run can be stopped and repeated: one small file each."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from dateline.extract.asked import Request


def default_folder() -> Path:
    """The folder for answers among the user's own cached files; it need not exist."""
    from platformdirs import user_cache_path  # noqa: PLC0415 (only this function needs it)

    return user_cache_path("dateline", appauthor=False) / "answers"


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers by model, prompt and text, below `folder`.

    The server's address is no part of the key: a model has one name, wherever it runs.
    """

    folder: Path

    def get(self, model: str, request: Request) -> str | None:
        """The answer that was kept, or None; a damaged file is no answer."""
        try:
            kept = json.loads(self._file(model, request).read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None
        content = kept.get("answer") if isinstance(kept, dict) else None
        return content if isinstance(content, str) else None

    def put(self, model: str, request: Request, content: str) -> None:
        """Keep an answer: whole or not at all, whoever else writes at the same time."""
        file = self._file(model, request)
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # ASCII: a model may give half a character, which UTF-8 cannot hold.
        text = json.dumps({"model": model, "prompt": request.prompt, "answer": content})
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write(text)
        Path(name).replace(file)

    def _file(self, model: str, request: Request) -> Path:
        asked = [model, request.prompt, request.messages, request.schema]
        key = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
        return self.folder / key[:2] / f"{key}.json"
