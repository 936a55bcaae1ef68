"""States that no register has, by what the document says they have."""

from datetime import date

import pytest

from dateline.extract.names import find_mentions
from dateline.extract.segment import segment
from dateline.model import Role
from dateline.read import document_from_text

STATES = [
    # What the document says, the word that is looked for, its name and kind.
    ("Exlana's foreign ministry spoke. Moves by Exlana worried all.", "Exlana", "state"),
    ("The president of Exlana spoke. Moves by Exlana worried all.", "Exlana", "state"),
    ("King Ro Doe of Exlana spoke. Moves by Exlana worried all.", "Exlana", "state"),
    ("The old Exlana navy sailed. Moves by Exlana worried all.", "Exlana", "state"),
    ("Exlanan boats sailed, and it was Exlana who bought them.", "Exlana", "state"),
    ("It fell near Vum, Exlana, on Monday. Then Exlana spoke.", "Exlana", "state"),
    ("On Monday North Exlana's army fired. Then North Exlana spoke.", "North Exlana", "state"),
    ("The ministry warned Exlana. On Monday Exlana answered.", "Exlana", "state"),
]
OTHERS = [
    "Jane Exlana's army of fans cheered. Then Exlana spoke.",
    "The Exlana hotel is full.",
    "A bus to Exlana left at noon.",
]


@pytest.fixture
def kinds(language, pack):
    def kinds(text):
        document = document_from_text(text, published=date(2024, 5, 13), publisher="Example Wire")
        found = find_mentions(document, segment(document, language), language, pack)
        return {(mention.name, mention.kind) for mention in found}

    return kinds


@pytest.mark.parametrize(("text", "name", "kind"), STATES)
def test_what_only_states_have_shows_one(kinds, text, name, kind):
    assert (name, kind) in kinds(text)


@pytest.mark.parametrize("text", OTHERS)
def test_other_names_are_no_states(kinds, text):
    assert "state" not in {kind for _, kind in kinds(text)}


def test_such_states_act_and_receive(claims_of):
    (claim,) = claims_of("Exlana sold forty tanks to Vumland in May. Vumland's army was pleased.")
    assert claim.fillers(Role.RECIPIENT) == ("Vumland",)


def test_a_title_and_a_surname_mean_the_person_named_in_full(claims_of):
    text = "Minister Rua Doe spoke. Minister Doe inspected a missile plant on Friday."
    (visit,) = (claim for claim in claims_of(text) if claim.type == "visit")
    assert visit.fillers(Role.ACTOR) == ("Rua Doe",)
