from dataclasses import replace

from dateline.extract.asked import Request
from dateline.server import Answers, default_folder

REQUEST = Request("claims-1", (("user", "[1] A rocket."),), {})


def test_an_answer_is_kept_by_model_prompt_and_text(tmp_path):
    answers = Answers(tmp_path / "kept")
    answers.put("tiny", REQUEST, "{}")
    assert answers.get("tiny", REQUEST) == "{}"
    assert answers.get("large", REQUEST) is None
    assert answers.get("tiny", replace(REQUEST, prompt="claims-2")) is None
    assert answers.get("tiny", replace(REQUEST, messages=(("user", "[1] Two."),))) is None


def test_half_a_character_is_kept(tmp_path):
    answers = Answers(tmp_path)
    answers.put("tiny", REQUEST, "\ud83d")
    assert answers.get("tiny", REQUEST) == "\ud83d"


def test_a_damaged_file_is_no_answer(tmp_path):
    answers = Answers(tmp_path)
    answers.put("tiny", REQUEST, "{}")
    (file,) = tmp_path.rglob("*.json")
    for damage in ("", "[]", '{"answer": 3}', '{"answer": "{'):
        file.write_text(damage, encoding="utf-8")
        assert answers.get("tiny", REQUEST) is None


def test_answers_lie_among_cached_files():
    assert default_folder().name == "answers"
