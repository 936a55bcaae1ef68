import json

import pytest
from bench.claims import run
from tests.server.stub import answer, serve, whole

from bench import Options

TEXT = """North Korea fires missile into sea

SEOUL, May 13 (Reuters) - North Korea fired a ballistic missile on Sunday, Seoul said.
"""
SCORER = """import json
shares = {"precision": 1.0, "recall": 0.5, "f1": 0.75}
names = ("b_cubed", "ceaf_e", "pairwise", "b_cubed_end_to_end")
print(json.dumps({
    "row": shares, "row_within_1_day": shares, "detection": shares,
    "fields": {"status": {"matched": shares}}, "status_macro_f1": None,
    "merge": {**{name: shares for name in names}, "perfect_events": 1},
    "negatives": {"per_document": 0.0},
}))
"""


@pytest.fixture
def corpus(tmp_path):
    about = {"doc": "wire", "publisher": "Reuters", "published": "2024-05-13"}
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs.jsonl").write_text(json.dumps(about) + "\n", encoding="utf-8")
    (tmp_path / "docs" / "wire.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_predictions_are_lines_of_the_guide(corpus):
    out = corpus / "out.jsonl"
    figures = run(Options(corpus, out))
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert figures == {"documents": 1, "predicted_claims": len({line["event"] for line in lines})}
    assert {line["type"] for line in lines} == {"test"}
    assert {line["doc"] for line in lines} == {"wire"}
    assert all(TEXT[line["start"] : line["end"]].startswith(("North", "SEOUL")) for line in lines)


def test_figures_of_the_scorer_are_taken_over(corpus):
    scorer = corpus / "score.py"
    scorer.write_text(SCORER, encoding="utf-8")
    figures = run(Options(corpus, scorer=scorer))
    assert figures["detection_f1"] == 0.75
    assert figures["status_matched_f1"] == 0.75
    assert figures["false_claims_per_negative"] == 0.0


def test_a_server_is_measured_like_the_rules(corpus):
    told = {"type": "test", "sentences": [1], "trigger": "fires", "status": "happened"}
    with serve() as stub:
        stub.reply(whole(answer(told, {**told, "trigger": "exploded"})))
        asked = {"extractor": "server", "url": stub.url, "model": "tiny"}
        figures = run(Options(corpus, corpus / "out.jsonl", answers=corpus / "kept", **asked))
    assert figures["predicted_claims"] == figures["requests"] == 1
    assert figures["dropped_trigger_not_in_the_text"] == 1
