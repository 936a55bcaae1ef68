from datetime import date

import pytest

from dateline.extract import analyse
from dateline.extract.asked import claims_in, portions
from dateline.lang import load_language
from dateline.packs import load_pack
from dateline.read import document_from_text

REPORT = """Norvania test-fires two Osprey rockets

Norvania test-fired two Osprey rockets from Cape Sorrel on Tuesday, state agency NNA said.
It had fired one in May, an official denied.

“It’s a success,” President Ada Lindqvist said. North Korea may test a missile next week.
"""
TOLD = {
    "type": "test",
    "sentences": [2, 1],
    "trigger": "test-fired",
    "status": "happened",
    "status_words": None,
    "actor": ["Norvania"],
    "attendee": [],
    "recipient": [],
    "object": ["two Osprey rockets"],
    "facility": [],
    "time": "on Tuesday",
    "place": "Cape Sorrel",
    "numbers": [],
    "sources": [{"source": "NNA", "cue": "said"}],
}


@pytest.fixture(scope="session")
def known():
    language, pack = load_language(), load_pack()

    def known(text):
        document = document_from_text(text, published=date(2031, 3, 6), publisher="Fjord Press")
        return analyse(document, language, pack), pack, language

    return known


@pytest.fixture(scope="session")
def report(known):
    return known(REPORT)


@pytest.fixture
def read(report):
    """The claims of an answer about the report, and what is dropped."""

    def read(*claims):
        (portion,) = portions(report[0])
        return claims_in(claims, portion, report, "server/tiny@claims-1")

    return read


@pytest.fixture
def told():
    """A claim that stands in the report, with other fields where they are given."""

    def told(**fields):
        return {**TOLD, **fields}

    return told
