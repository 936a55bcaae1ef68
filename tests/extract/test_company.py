from datetime import date

import pytest

from dateline.extract import analyse, extract
from dateline.lang import load_language
from dateline.model import Role
from dateline.packs import load_pack
from dateline.read import document_from_text

VISIT = "Kim Jong Un inspected a shell factory.\n\nHe looked at the new machines.\n\n{}\n"


@pytest.fixture(scope="module")
def claims():
    language, pack = load_language(), load_pack()

    def claims(text):
        document = document_from_text(text, published=date(2012, 3, 12), publisher="The Courier")
        return extract(analyse(document, language, pack), pack, language)

    return claims


@pytest.mark.parametrize(
    ("sentence", "present"),
    [
        ("He was accompanied by Ri Yong Ho.", ("Ri Yong Ho",)),
        (
            "Accompanying him were Ri Yong Ho and Jang Song Thaek.",
            ("Ri Yong Ho", "Jang Song Thaek"),
        ),
        ("He praised Ri Yong Ho.", ()),
    ],
)
def test_a_later_sentence_names_those_present(claims, sentence, present):
    (visit,) = (claim for claim in claims(VISIT.format(sentence)) if claim.type == "visit")
    assert visit.fillers(Role.ATTENDEE) == present
    assert bool(present) == any(mention.quote == sentence for mention in visit.mentions)
