from datetime import date

import pytest

from dateline.extract import analyse
from dateline.extract.attribution import chain_at
from dateline.read import document_from_text

BODY = "The drill is a rehearsal for war. The country will take steps.\n"
MINISTRY = "North Korean Foreign Ministry"
LEADS = [
    (
        "Spokesman for Foreign Ministry Denounces Drill\n\nA spokesman for the Foreign Ministry "
        "of the DPRK in a statement Monday denounced the United States for the drill.\n",
        MINISTRY,
    ),
    (
        "DPRK on Drill\n\nA spokesman for the Foreign Ministry of the DPRK issued a statement "
        "on Monday in connection with the drill.\n",
        MINISTRY,
    ),
    ("DPRK Foreign Ministry Spokesman on Joint Drill\n\n", MINISTRY),
]


@pytest.fixture
def origin(language, pack):
    def origin(text, publisher):
        document = document_from_text(text, published=date(2024, 5, 13), publisher=publisher)
        attributions = analyse(document, language, pack).attributions
        chain = chain_at(attributions, document, document.text.index("take steps"))
        return chain.attribution.origin.source

    return origin


@pytest.mark.parametrize(("lead", "author"), LEADS)
def test_a_statement_that_state_media_carry_fills_the_document(origin, lead, author):
    assert origin(lead + BODY, "KCNA") == author


@pytest.mark.parametrize(("lead", "_author"), LEADS)
def test_what_a_wire_goes_on_to_say_is_its_own(origin, lead, _author):
    assert origin(lead + BODY, "Example Wire") == "Example Wire"


def test_a_visit_is_no_statement(origin):
    text = "Kim Jong Un Visits Plant\n\nKim Jong Un visited a plant on Monday.\n" + BODY
    assert origin(text, "KCNA") == "KCNA"
