import pytest
from bench.names import compare, read_names

from dateline.lang import Named, Parse

IOB2 = """# newdoc id = one
# text = Ana Lind left Halden Works .
1\tAna\tB-PER\t-\tx
2\tLind\tI-PER\t-\tx
3\tleft\tO
4\tHalden\tB-ORG\t-\tx
5\tWorks\tI-ORG\t-\tx
6\t.\tO

# text = Oslo Monday
1\tOslo\tB-LOC\t-\tx
2\tMonday\tB-OTH\t-\tx
"""


class Fixed:
    def __init__(self, *names):
        self._names = names

    def parse(self, texts):
        raise NotImplementedError

    def parse_words(self, sentences):
        return tuple(Parse((), names) for _, names in zip(sentences, self._names, strict=True))


@pytest.fixture
def sentences(tmp_path):
    (tmp_path / "a.iob2").write_text(IOB2, encoding="utf-8")
    return list(read_names(tmp_path))


def test_names_are_read_with_their_kinds(sentences):
    assert [names for _, names in sentences] == [
        (Named(0, 2, "PER"), Named(3, 5, "ORG")),
        (Named(0, 1, "LOC"), Named(1, 2, "OTH")),
    ]


def test_a_name_is_right_when_words_and_kind_are(sentences):
    found = Fixed((Named(0, 2, "PER"), Named(3, 4, "ORG")), (Named(0, 1, "PER"),))
    figures = compare(sentences, found)
    assert figures["gold"] == 3
    assert figures["f1"] == figures["precision"] == pytest.approx(100 / 3)
    assert (figures["per"], figures["org"], figures["loc"]) == (pytest.approx(200 / 3), 0.0, 0.0)
