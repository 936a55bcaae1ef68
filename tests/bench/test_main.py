import json

import pytest
from bench.__main__ import main, names


def test_every_benchmark_is_a_choice():
    assert {"claims", "speed"} <= set(names())


def test_the_last_line_is_json(tmp_path, capsys):
    corpus = tmp_path / "one.jsonl"
    corpus.write_text(json.dumps({"text": "It rained."}) + "\n", encoding="utf-8")
    assert main(["speed", "--data", str(corpus)]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["documents"] == 1


def test_an_unknown_name_is_refused(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["nothing", "--data", "."])
    assert "invalid choice" in capsys.readouterr().err
