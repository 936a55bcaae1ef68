import pytest
from tests.merge.claims import claim

from dateline.merge.origins import origins, witnesses


@pytest.mark.parametrize(
    ("chains", "expected"),
    [
        (["A > KCNA", "B > KCNA"], ["KCNA"]),
        (["A > KCNA", "B > JCS"], ["KCNA", "JCS"]),
        # What Kim says in a release of KCNA, and what KCNA says, are one release ...
        (["A > KCNA", "B > KCNA > Kim Jong Un"], ["KCNA"]),
        (["A > KCNA", "KCNA > Kim Jong Un"], ["KCNA"]),
        # ... until someone quotes Kim without KCNA.
        (["A > KCNA", "B > KCNA > Kim Jong Un", "C > Kim Jong Un"], ["KCNA", "Kim Jong Un"]),
        (["A > Yonhap > JCS", "B > Kyodo > JCS"], ["JCS"]),
        (["A > Yonhap > JCS", "B > Yonhap > NIS"], ["JCS", "NIS"]),
        # An outlet's own voice rests on whom it cites.
        (["A", "A > KCNA"], ["KCNA"]),
        (["A", "B > KCNA"], ["KCNA", "A?"]),
        (["A"], ["A?"]),
        (["A", "B"], ["A?", "B?"]),
        (["A", "B > A"], ["A"]),
    ],
)
def test_witnesses_are_counted_once(chains, expected):
    claims = [
        claim(f"d{number}", chain=chain, published=f"2024-05-{number + 10}")
        for number, chain in enumerate(chains)
    ]
    found = origins(claims, witnesses(claims))
    marked = [origin.name + ("" if origin.is_established else "?") for origin in found]
    assert sorted(marked) == sorted(expected)


def test_a_reprint_without_credit_rests_on_its_original():
    first = claim("a", chain="A > KCNA", says="The launcher was fired.")
    copy = claim("b", chain="B", says="The launcher was fired.", published="2024-05-13")
    (origin,) = origins([first, copy], witnesses([first, copy]))
    assert origin.documents == ("a", "b")
