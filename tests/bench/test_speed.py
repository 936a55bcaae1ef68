import gzip
import json

from bench.speed import run

from bench import Options

RECORD = {"title": "A test", "text": "North Korea fired a missile on Sunday.", "date": "2024-05-13"}


def test_plain_and_gzip_corpora_give_the_same_counts(tmp_path):
    lines = "".join(json.dumps(RECORD) + "\n" for _ in range(3))
    plain, packed = tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz"
    plain.write_text(lines, encoding="utf-8")
    packed.write_bytes(gzip.compress(lines.encode()))
    counts = [
        {name: run(Options(path))[name] for name in ("documents", "words", "claims")}
        for path in (plain, packed)
    ]
    assert counts[0] == counts[1] == {"documents": 3, "words": 27, "claims": 3}
