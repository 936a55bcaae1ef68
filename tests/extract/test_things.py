"""Names that a text gives to things stand for them."""

from __future__ import annotations

import pytest

from dateline.extract.triggers import find_triggers

# The object of the second sentence is known by the first alone.
KNOWN = [
    ("The navy showed a Lantern cruise missile. The Lantern was fired in May.", "test"),
    ("The frigate Grey Heron lay at the pier. The Grey Heron was launched in May.", "construction"),
    ("The army showed a cruise missile. It was fired in May.", "test"),
    ("The yard builds a frigate. The first was launched in May.", "construction"),
]


@pytest.mark.parametrize(("text", "type_"), KNOWN)
def test_what_the_text_names_is_such_a_thing(reading_of, text, type_):
    assert type_ in {t.type for t in find_triggers(reading_of(text)) if t.sentence == 1}


UNKNOWN = [
    "The Lantern was fired in May.",
    "Chad bought cruise missiles in Libya. Libya was fired up in May.",
    "The army showed a cruise missile. The cook was fired in May.",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_no_other_name_is_a_thing(reading_of, text):
    assert {t.type for t in find_triggers(reading_of(text))} <= {"transfer", "display"}
