from datetime import date
from itertools import permutations

import pytest

from dateline.merge import stories
from dateline.model import Document

# Invented reports of two matters, and one of neither.
BRIDGE = [
    "Ferry hits bridge in Port Alder\n\nA ferry hit the pier of a bridge in Port Alder on Monday.",
    "Port Alder bridge closed after ferry hit it\n\nThe bridge over the Alder is closed.",
    "Ferry captain questioned over bridge\n\nPort Alder police asked why the ferry hit it.",
]
HARVEST = [
    "Apple harvest in Kessu the best in years\n\nFarmers in Kessu picked more apples than in 2019.",
    "Kessu farmers praise apple harvest\n\nRain in May made the apples of Kessu grow.",
]
OTHER = "Choir wins prize\n\nThe choir of Lower Tarn sang three songs."


def document(text):
    return Document(text=text, published=date(2024, 5, 1), title=text.partition("\n")[0])


DOCUMENTS = [document(text) for text in (*BRIDGE, *HARVEST, OTHER)]


def titled(groups):
    return sorted(sorted(each.text for each in group) for group in groups)


def test_documents_of_one_matter_are_one_story():
    assert titled(stories(DOCUMENTS)) == sorted([sorted(BRIDGE), sorted(HARVEST), [OTHER]])


def test_their_order_changes_nothing():
    expected = stories(DOCUMENTS)
    assert all(stories(given) == expected for given in list(permutations(DOCUMENTS))[::60])


@pytest.mark.parametrize("given", [[], DOCUMENTS[:1]])
def test_few_documents_are_no_trouble(given):
    assert stories(given) == tuple((each,) for each in given)


def test_copies_are_one_story():
    twice = [document(OTHER), Document(text=OTHER, published=date(2024, 5, 2), url="x")]
    assert len(stories([*DOCUMENTS[:3], *twice])) == 2
