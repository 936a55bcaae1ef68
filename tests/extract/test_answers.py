import pytest

from dateline.model import Role

AIMED = [
    "North Korea fired a rocket on Friday. South Korea condemned the launch.",
    "North Korea fired a rocket on Friday. The United Nations imposed sanctions over the launch.",
]


@pytest.mark.parametrize("text", AIMED)
def test_an_answer_is_aimed_at_those_whose_act_it_answers_to(claims_of, text):
    (answer,) = (claim for claim in claims_of(text) if claim.type in {"statement", "sanction"})
    assert answer.fillers(Role.RECIPIENT) == ("North Korea",)


def test_nobody_answers_to_an_own_act(claims_of):
    text = "North Korea fired a rocket on Friday. The North hailed the launch and warned Japan."
    for claim in claims_of(text):
        assert "North Korea" not in claim.fillers(Role.RECIPIENT)
