from dataclasses import replace

import pytest
from bench.syntax import compare
from bench.treebank import paragraphs, places, read_treebank

from dateline.lang import Parse, Word, load_language
from dateline.model import Span

CONLLU = """# newdoc id = one
# text = Guards don't sleep.
1\tGuards\tguard\tNOUN\tNNS\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsleep\tsleep\tVERB\tVB\t_\t0\troot\t_\t_
4.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Gates close.
1\tGates\tgate\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tclose\tclose\tVERB\tVBP\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# text = Rain
1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_
"""


@pytest.fixture
def sentences(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.conllu").write_text(CONLLU, encoding="utf-8")
    return list(read_treebank(tmp_path))


class Oracle:
    """Parses as the gold standard does; words that it is told about have another relation."""

    def __init__(self, sentences, wrong=()):
        self._texts = {sentence.text: sentence for sentence in sentences}
        self._forms = {sentence.forms: sentence for sentence in sentences}
        self._wrong = wrong

    def parse(self, texts):
        return tuple(self._parse(self._texts[text]) for text in texts)

    def parse_words(self, sentences):
        return tuple(self._parse(self._forms[tuple(words)]) for words in sentences)

    def _parse(self, gold):
        words = [
            Word(Span(*place), t.form, t.form, t.upos, t.xpos, t.head, t.relation)
            for place, t in zip(places(gold, 0), gold.tokens, strict=True)
        ]
        return Parse(
            tuple(replace(w, relation="obj") if w.text in self._wrong else w for w in words)
        )


def test_sentences_have_their_words_and_paragraphs(sentences):
    assert sentences[0].forms == ("Guards", "do", "n't", "sleep", ".")
    assert [token.head for token in sentences[0].tokens] == [3, 3, 3, -1, 3]
    assert [len(paragraph) for paragraph in paragraphs(sentences)] == [2, 1]
    assert list(places(sentences[0], 10))[:3] == [(10, 16), (17, 19), (19, 22)]


def test_the_gold_standard_itself_is_all_right(sentences):
    figures = compare(sentences, replace(load_language(), parser=Oracle(sentences)))
    assert (figures["sentences"], figures["words"]) == (3, 9)
    assert figures["obj"] is None
    percent = {value for key, value in figures.items() if key not in ("sentences", "words")}
    assert percent == {100.0, None}


def test_a_wrong_relation_counts_where_it_is_looked_at(sentences):
    figures = compare(sentences, replace(load_language(), parser=Oracle(sentences, {"Gates"})))
    assert figures["uas"] == figures["raw_uas"] == 100.0
    assert figures["las"] == figures["raw_las"] == pytest.approx(100 * 8 / 9)
    assert figures["nsubj"] == pytest.approx(100 * 2 / 3)
    assert figures["obj"] == 0.0
