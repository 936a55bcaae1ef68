from datetime import date

import pytest

from dateline.extract import analyse, extract
from dateline.read import document_from_text

# A caption, and the day of the event in it.
CAPTIONS = [
    (
        "A photo shows the test fire of a rocket launcher, 10 May 2024 (issued 11 May 2024).",
        "2024-05-10",
    ),
    (
        "This photo taken on May 10, 2024 and released on May 11, 2024 shows Kim Jong Un "
        "inspecting a missile unit.",
        "2024-05-10",
    ),
    ("An undated photo released on May 11, 2024 shows Kim Jong Un inspecting a unit.", None),
]


@pytest.mark.parametrize(("caption", "day"), CAPTIONS)
def test_day_of_a_caption(language, pack, caption, day):
    text = f"{caption}\nEFE-EPA/KCNA\n\nLeader visits unit\n\nSEOUL, May 13 - It rained.\n"
    document = document_from_text(text, published=date(2024, 5, 13), publisher="EFE")
    claims = extract(analyse(document, language, pack), pack, language)
    assert [claim.time and claim.time.interval.edtf for claim in claims[:1]] == [day]


CAPTION = (
    "This photo released by KCNA shows a satellite being launched from {place}, North Korea, "
    "on {day}, 2031. (Photo: KCNA)"
)


@pytest.mark.parametrize(
    ("place", "day", "claims"),
    [
        ("Sohae", "March 27", 1),
        ("Sohae", "March 26", 2),
        ("Wonsan", "March 27", 2),
    ],
)
def test_a_caption_that_contradicts_the_text_is_a_claim_beside_it(claims_of, place, day, claims):
    text = (
        "North Korea launches satellite\n\n28 March 2031\n\n"
        "SEOUL, March 28 (Harbour Wire) - North Korea launched a satellite from Sohae on "
        f"Thursday, state news agency KCNA said.\n\n{CAPTION.format(place=place, day=day)}"
    )
    first, *others = claims_of(text, published=date(2031, 3, 28))
    assert 1 + len(others) == claims
    assert all(other.beside == first.id for other in others)
