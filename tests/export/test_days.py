import pytest

from dateline.export.days import in_words
from dateline.model import parse_edtf


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-05-10", "10 May 2024"),
        ("2024-05", "May 2024"),
        ("2024", "2024"),
        ("2023-08-03/2023-08-05", "3–5 Aug 2023"),
        ("2023-07-30/2023-08-02", "30 Jul – 2 Aug 2023"),
        ("2023-12-30/2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
        ("2024-01/2024-03", "Jan – Mar 2024"),
        ("2023-11/2024-02", "Nov 2023 – Feb 2024"),
        ("2022/2024", "2022–2024"),
        ("2024-05-11/2024-05-31", "11–31 May 2024"),
    ],
)
def test_days_in_words(edtf, words):
    assert in_words(parse_edtf(edtf)) == words
