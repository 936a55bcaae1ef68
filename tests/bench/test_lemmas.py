import pytest
from bench.lemmas import run
from bench.options import Options

TREE = """# text = Envoys visited Seoul
1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tvisited\tgo\tVERB\tVBD\t_\t0\troot\t_\t_
3\tSeoul\tseoul\tPROPN\tNNP\t_\t2\tobj\t_\t_
4\tx\t_\tX\tGW\t_\t3\tgoeswith\t_\t_
"""


def test_half_of_the_verbs_and_nouns_are_right(tmp_path):
    (tmp_path / "a.conllu").write_text(TREE, encoding="utf-8")
    figures = run(Options(tmp_path))
    assert (figures["words"], figures["verb_noun"]) == (3, 50)
    assert figures["all"] == pytest.approx(200 / 3)


def test_an_empty_folder_has_no_figures(tmp_path):
    assert run(Options(tmp_path))["all"] is None
