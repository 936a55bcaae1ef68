"""The table holds the word list, and of the forms only those that spelling does not explain."""

from bench.treebank import Token
from training.lemmas import make, read

TREE = """# text = An envoy swam home and planned to visit
1\tAn\ta\tDET\tDT\t_\t2\tdet\t_\t_
2\tenvoy\tenvoy\tNOUN\tNN\t_\t3\tnsubj\t_\t_
3\tswam\tswim\tVERB\tVBD\t_\t0\troot\t_\t_
4\tzwam\tswim\tVERB\tVBD\tTypo=Yes\t0\troot\t_\t_
5\tzoe\tzoo\tNOUN\tNNS\t_\t3\tobj\t_\t_
6\tplanned\tplan\tVERB\tVBD\t_\t3\tconj\t_\t_
7-8\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
7\tx\t_\tX\tGW\t_\t3\tgoeswith\t_\t_
"""


def words(tmp_path, times=1):
    file = tmp_path / "a.conllu"
    file.write_text(TREE, encoding="utf-8")
    return list(read([file] * times))


def test_misspellings_and_words_without_a_lemma_are_left_out(tmp_path):
    forms = [word.form for word in words(tmp_path)]
    assert forms == ["An", "envoy", "swam", "zoe", "planned"]


def test_the_word_list_stands_before_the_irregular_forms(tmp_path):
    lines = make(words(tmp_path))
    assert lines == ["envoy\tN", "plan\tV", "swim\tV", "zoo\tN", "zoe\tNNS\tzoo"]


def test_a_word_that_does_not_inflect_must_be_seen_thrice(tmp_path):
    assert "an\tDT\ta" in make(words(tmp_path, times=3))


def test_the_more_frequent_lemma_wins(tmp_path):
    other = Token("zoe", "zoa", "NOUN", "NNS", "_", -1, "root", "_")
    assert "zoe\tNNS\tzoa" in make([*words(tmp_path), other, other])
