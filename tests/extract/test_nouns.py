import pytest

from dateline.model import Role

OBJECTS = [
    (
        "The country launched its first weather satellite Lumen-3 on Friday.",
        "first weather satellite Lumen-3",
    ),
    ("Kim Jong Un inspected the Strategic Rocket Force Command of the KPA on Friday.", None),
    (
        "North Korea tested a submarine-launched ballistic missile (SLBM) on Friday.",
        "submarine-launched ballistic missile",
    ),
    ("The title of Fleet Marshal was awarded to Kim Jong Un on Friday.", "title of Fleet Marshal"),
    ("Chad and Libya signed a treaty on border patrols on Friday.", "treaty on border patrols"),
    ("Chad and Libya signed an agreement on Friday.", None),
    ("Libya delivered two missile batteries to Chad on Friday.", "two missile batteries"),
    (
        "Chad appointed General Idris Haroun commander of the navy on Friday.",
        "commander of the navy",
    ),
    (
        "Chad test-fired a missile on Friday. The army said that it launched a cruise missile.",
        "cruise missile",
    ),
    (
        "Chad is said to own 30 Lantern missiles, which officials said were deployed in 2007.",
        "30 Lantern missiles",
    ),
]


@pytest.mark.parametrize(("text", "thing"), OBJECTS)
def test_an_object_is_read_to_its_end(claims_of, text, thing):
    (claim,) = claims_of(text)
    assert claim.fillers(Role.OBJECT) == (() if thing is None else (thing,))
