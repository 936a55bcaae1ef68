from datetime import date

import pytest

from dateline.model import Period
from dateline.packs import Name, NameIndex, split_words
from dateline.packs.names import NOTHING

INDEX = NameIndex(
    [
        Name("Ruritania", "ruritania", "state"),
        Name("the North", "ruritania", "state"),
        Name("RU", "ruritania", "state"),
        Name("North Ruritanian", "north", "demonym"),
        Name("Ruritanian", "ruritania", "demonym"),
        Name("Rudolf Elphberg", "rudolf", "person"),
        Name("tank", "tank", "equipment"),
        Name("think tank", "tank", NOTHING),
    ],
    {
        "ruritania": [
            Name("foreign ministry", "ministry", "body"),
            Name("king", "rudolf", "person", Period(date(1901, 1, 1), date(1920, 1, 1))),
        ]
    },
)
TEXTS = [
    ("Ruritania chose a king.", [("Ruritania", "ruritania")]),
    ("ruritania or Ru or ru", []),
    ("RU, not RUS", [("RU", "ruritania")]),
    ("RUDOLF ELPHBERG", [("RUDOLF ELPHBERG", "rudolf")]),
    ("The Tank, a tank, no think tank", [("Tank", "tank"), ("tank", "tank")]),
    ("the North Ruritanian coast", [("North Ruritanian", "north")]),
    ("the North coast", [("the North", "ruritania")]),
    ("Ruritania's Foreign Ministry", [("Ruritania's Foreign Ministry", "ministry")]),
    ("the foreign ministry of Ruritania", [("foreign ministry of Ruritania", "ministry")]),
    ("Ruritanian king", [("Ruritanian king", "rudolf")]),
    ("Ruritania, king of all", [("Ruritania", "ruritania")]),
    ("the foreign ministry", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_longest_names_are_found(text, expected):
    words = split_words(text)
    assert [
        (text[words[found.first].start : words[found.last - 1].end], found.names[0].id)
        for found in INDEX.find(words, text)
    ] == expected


def test_a_head_alone_is_known_by_its_state():
    words = split_words("the Foreign Ministry")
    assert INDEX.head_at(words, 1, "the Foreign Ministry") == (3, "foreign ministry")
    assert [name.id for name in INDEX.owned("ruritania", "foreign ministry")] == ["ministry"]
    assert INDEX.owned("ruritania", "navy") == ()
