from __future__ import annotations

import gzip
import json
from pathlib import Path

from bench.article import run
from bench.options import Options

BODY = (
    "The leader drove a new launcher at a plant in the north, the agency said on Monday.\n\n"
    "He asked the workers for more shells and left for the capital later on the same day."
)
CAPTION = "Shells on a belt at the plant."


def test_paragraphs_are_scored_and_captions_counted(tmp_path: Path) -> None:
    first, second = BODY.split("\n\n")
    page = f"""<html><head><title>Leader drives a launcher</title></head><body><article>
        <h1>Leader drives a launcher</h1><p>{first}</p><figure><img>
        <figcaption>{CAPTION}</figcaption></figure><p>{second}</p><p>Read more: The parade</p>
        </article></body></html>"""
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "one.html.gz").write_bytes(gzip.compress(page.encode()))
    (tmp_path / "ground-truth.json").write_text(json.dumps({"one": {"articleBody": BODY}}))
    figures = run(Options(tmp_path))
    assert (figures["pages"], figures["english_pages"], figures["captions"]) == (1, 1, 1)
    assert figures["paragraphs_recall"] == 1
    assert figures["body_english_f1"] == 1
