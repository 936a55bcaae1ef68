"""Who did what, where the order of the words does not tell."""

from datetime import date

import pytest

from dateline.extract import analyse, extract
from dateline.lang import Unparsed, load_language
from dateline.model import Role, is_faithful
from dateline.read import document_from_text


def claims_in(text, language, pack):
    document = document_from_text(text, published=date(2024, 5, 13), publisher="Example Wire")
    claims = extract(analyse(document, language, pack), pack, language)
    assert all(is_faithful(quote, document) for claim in claims for quote in claim.evidence())
    return claims


ACTORS = [
    # the agent of a passive, far from its verb
    (
        "The shell factory has, as the paper wrote on Monday, been visited by Kim Jong Un.",
        "visit",
        ["Kim Jong Un"],
    ),
    # a subject with an aside that names others
    (
        "Iran, a friend of Syria and China, fired two missiles on Friday.",
        "test",
        ["Iran"],
    ),
    # a subject that two verbs share
    (
        "Russia closed its border with Norway and fired a missile on Friday.",
        "test",
        ["Russia"],
    ),
    # a subject that no register knows
    ("Sorvia test-fired a missile on Friday.", "test", ["Sorvia"]),
    ("The rocket crews fired a missile on Friday.", "test", ["rocket crews"]),
    # a participle under "for": whom the verb above blames
    (
        "China denounced Japan for firing a missile on Friday.",
        "statement",
        ["China"],
    ),
    # those who are to carry out a move
    (
        "Russia protested at a move by Norway and Japan to deploy the missiles.",
        "deployment",
        ["Norway", "Japan"],
    ),
    # a series of events is what its members are
    (
        "Iran conducted on Friday at two of its ranges a series of missile tests.",
        "test",
        ["Iran"],
    ),
    # it is who the verb above has as its subject
    (
        "Iran told the agencies of the United Nations that it fired a missile on Friday.",
        "test",
        ["Iran"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "who"), ACTORS)
def test_who_acts(language, pack, text, kind, who):
    found = [claim for claim in claims_in(text, language, pack) if claim.type == kind]
    assert [list(claim.fillers(Role.ACTOR)) for claim in found] == [who]


PRONOUNS = [
    # those named together in the sentence before
    ("Iran and Syria met in Tehran. They fired a missile on Friday.", ["Iran", "Syria"]),
    # the side of the one who speaks
    (
        'Iran\'s foreign minister spoke on Monday. "We fired a missile on Friday," Iran said.',
        ["Iran"],
    ),
    # the subject of the verb above
    ("Leaders of Syria told China that they fired a missile on Friday.", ["Syria"]),
]


@pytest.mark.parametrize(("text", "who"), PRONOUNS)
def test_whom_a_pronoun_stands_for(language, pack, text, who):
    found = [claim for claim in claims_in(text, language, pack) if claim.type == "test"]
    assert [list(claim.fillers(Role.ACTOR)) for claim in found] == [who]


def test_an_envoy_for_a_state_does_not_act_for_it(language, pack):
    text = "The envoy for Iran fired a missile on Friday."
    (claim,) = claims_in(text, language, pack)
    assert claim.fillers(Role.ACTOR) == ("envoy for Iran",)


SITES = [
    ("A plant that was visited by Kim Jong Un on Friday makes shells.", ("plant",), None),
    ("The Nampho Shipyard was inspected by Kim Jong Un.", (), "Nampho Shipyard"),
]


@pytest.mark.parametrize(("text", "facility", "place"), SITES)
def test_where_a_visit_goes(language, pack, text, facility, place):
    (claim,) = claims_in(text, language, pack)
    found = None if claim.place is None else claim.place.name
    assert (claim.fillers(Role.FACILITY), found) == (facility, place)


def test_an_object_begins_where_its_noun_phrase_does(language, pack):
    text = "A plant that was visited by Kim Jong Un last week makes shells."
    (claim,) = claims_in(text, language, pack)
    assert claim.fillers(Role.OBJECT) == ("shells",)


def test_a_name_that_describes_the_subject_does_not_act(language, pack):
    (claim,) = claims_in("The Iran museum unveiled a new missile on Friday.", language, pack)
    assert claim.fillers(Role.ACTOR) == ()


def test_a_noun_is_no_verb(language, pack):
    assert claims_in("The firing of missiles costs money.", language, pack) == ()


def test_without_a_parser_the_order_of_words_counts(pack):
    language = load_language(parser=Unparsed())
    (claim,) = claims_in("Iran fired two missiles on Friday.", language, pack)
    assert claim.fillers(Role.ACTOR) == ("Iran",)


def test_two_nouns_of_one_verb_are_two_events(language, pack):
    text = "Iran conducted a nuclear test in March and a rocket launch in April."
    found = claims_in(text, language, pack)
    assert [claim.time.interval.edtf for claim in found] == ["2024-03", "2024-04"]
    assert {claim.fillers(Role.ACTOR) for claim in found} == {("Iran",)}


RECIPIENTS = [
    # what follows the object hangs on the verb; a name after another preposition does not count
    (
        "Russia shipped shells from a port near Norway in two long convoys to Iran.",
        "transfer",
        ["Iran"],
    ),
    ("China strongly and repeatedly denounced the launch by Iran.", "statement", []),
    ("China once more denounced the latest Iranian launch.", "statement", ["Iran"]),
]


@pytest.mark.parametrize(("text", "kind", "whom"), RECIPIENTS)
def test_to_whom(language, pack, text, kind, whom):
    found = [claim for claim in claims_in(text, language, pack) if claim.type == kind]
    assert [list(claim.fillers(Role.RECIPIENT)) for claim in found] == [whom]


def test_what_undergoes_the_verb_is_its_object(language, pack):
    text = "Iran fired a new missile, a Hwasong-14, on Friday near a depot of shells."
    (claim,) = claims_in(text, language, pack)
    assert claim.fillers(Role.OBJECT) == ("new missile", "Hwasong-14")


SOURCES = [
    (
        "Residents of the old port said that Iran fired a missile on Friday.",
        "Residents of the old port",
    ),
    ("The crews who guard the port wrote in May that Iran fired a missile.", "crews"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_who_says_so(language, pack, text, source):
    (claim,) = claims_in(text, language, pack)
    assert claim.attribution.origin.source == source
