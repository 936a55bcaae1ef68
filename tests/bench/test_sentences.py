import pytest
from bench.options import Options
from bench.sentences import paragraphs, run

TREE = """# newdoc id = made-up
# newpar
# newpar_block = figure (0 s) | p (3 s) | caption (1 s)
# text = Envoys came.
# text = They left; nobody
# text = knew why.
# text = Picture: Harbour Wire
# newpar
# text = More came.
"""


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "a.conllu").write_text(TREE, encoding="utf-8")
    return tmp_path


def test_blocks_are_paragraphs_of_their_own(corpus):
    assert [len(each) for each in paragraphs(corpus / "a.conllu")] == [3, 1, 1]


def test_a_sentence_is_found_when_both_ends_are(corpus):
    out = corpus / "differences.txt"
    figures = run(Options(corpus, out))
    assert (figures["sentences"], figures["recall"], figures["precision"]) == (5, 60, 75)
    assert figures["sentence_f1"] == pytest.approx(600 / 9)
    assert out.read_text(encoding="utf-8") == "- Envoys came. They left; nobody |knew why.\n"


def test_an_empty_folder_has_no_figures(tmp_path):
    assert run(Options(tmp_path))["sentence_f1"] is None
