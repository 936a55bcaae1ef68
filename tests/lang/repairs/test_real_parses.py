"""The repairs on parses of the weights that come with English."""

import pytest

from dateline.lang import Parse, load_language

# Text, verb, its subject, its object.
_CASES = [
    ("SEOUL, May 13 (Agency) — Kim Jong Un visited a plant on Sunday.", "visited", "Kim", "plant"),
    ("PYONGYANG: Kim Jong Un visited a plant on Sunday.", "visited", "Kim", "plant"),
    ("“We shall build more ships,” said state news agency KCNA.", "said", "KCNA", None),
    ("North Korean leader Kim Jong Un (C) visits a shipyard.", "visits", "Kim", "shipyard"),
    ("Japan protests launch, vows tougher sanctions", "protests", "Japan", "launch"),
    ("Arms plant destroyed in drone strike", "destroyed", "plant", None),
    ("The ministry neither confirmed nor denied the report.", "confirmed", "ministry", "report"),
]


def _child(parse: Parse, verb: str, relation: str) -> str | None:
    head = next(i for i, word in enumerate(parse.words) if word.text == verb)
    found = (i for i in parse.children(head) if parse.words[i].relation.startswith(relation))
    return next((parse.words[i].text for i in found), None)


@pytest.mark.parametrize(("text", "verb", "subject", "patient"), _CASES)
def test_who_did_what(text: str, verb: str, subject: str, patient: str | None) -> None:
    (parse,) = load_language("en").parser.parse([text])
    assert (_child(parse, verb, "nsubj"), _child(parse, verb, "obj")) == (subject, patient)


def test_names_are_those_of_the_genre() -> None:
    text = "Russian Foreign Minister Sergei Lavrov met envoys of North Korea, TASS reported."
    (parse,) = load_language("en").parser.parse([text])
    found = [(" ".join(w.text for w in parse.words[n.first : n.last]), n.kind) for n in parse.names]
    assert found == [("Sergei Lavrov", "PER"), ("North Korea", "LOC"), ("TASS", "ORG")]
