import pytest

from dateline.extract.attribution import chain_at
from dateline.lang import load_language
from dateline.model import UNNAMED_PUBLISHER

# The text, words in it, and the sources behind those words after the publisher.
SENTENCES = [
    # indirect speech
    ("KCNA said on Sunday that the shell was fired.", "fired", ["KCNA"]),
    ("The shell was fired twice, KCNA said on Sunday.", "fired", ["KCNA"]),
    ("The shell was fired twice, said state news agency KCNA.", "fired", ["KCNA"]),
    ("The shell was fired twice, according to KCNA.", "fired", ["KCNA"]),
    ("According to KCNA, the shell was fired twice.", "fired", ["KCNA"]),
    ("South Korean President Park Geun-hye said talks had failed.", "failed", ["Park Geun-hye"]),
    ("Ann Lee, an expert on shells at a Seoul institute, said it failed.", "failed", ["Ann Lee"]),
    ("A North Korean envoy told reporters in Geneva that it failed.", "failed",
     ["North Korean envoy"]),
    ("Western diplomats said the shells were sold.", "sold", ["Western diplomats"]),
    # a relay
    ("Kim called for the mass production of shells, KCNA said.", "production",
     ["KCNA", "Kim Jong Un"]),
    ("“The plant must make more shells at once,” Kim said, according to KCNA.", "make",
     ["KCNA", "Kim Jong Un"]),
    ("KCNA quoted Kim as saying the plant had made shells.", "made", ["KCNA", "Kim Jong Un"]),
    ("Kim was quoted by KCNA as saying the plant had made shells.", "made",
     ["KCNA", "Kim Jong Un"]),
    ("Yonhap, citing a government source, said a launcher was moved.", "moved",
     ["Yonhap", "government source"]),
    ("Kim said in a statement carried by KCNA that shells were made.", "made",
     ["KCNA", "Kim Jong Un"]),
    # deeds: the cue belongs to its speaker
    ("North Korea threatened to shell the island.", "threatened", ["North Korea"]),
    ("Kim visited a plant and ordered the production of shells.", "ordered", ["Kim Jong Un"]),
    ("Kim visited a plant and ordered the production of shells.", "visited", []),
    # what stands beside the attributed words
    ("North Korea said it tested a bomb, but experts saw a weak blast.", "tested",
     ["North Korea"]),
    ("North Korea said it tested a bomb, but experts saw a weak blast.", "blast", []),
    ("It launched a rocket that Pyongyang says is peaceful.", "launched", []),
    ("Three shells were fired, KCNA said, days after a drill ended.", "drill", []),
    ("The plan, Kim said, was to make more shells.", "make", ["Kim Jong Un"]),
    ("Kim, who says the plant made shells, left.", "made", ["Kim Jong Un"]),
    ("Kim, who says the plant made shells, left.", "left", []),
    ("Kim toured a plant, saying it had made shells.", "made", ["Kim Jong Un"]),
    ("North Korea denied South Korea’s claim that it sold shells.", "sold", ["North Korea"]),
    ("Experts weighed South Korea’s claim that the North sold shells.", "sold", ["South Korea"]),
    ("Kim toured a plant, KCNA said, and called for more shells.", "more",
     ["KCNA", "Kim Jong Un"]),
    ("North Korea sold shells, Yonhap reported, quoting Japan’s navy.", "sold",
     ["Yonhap", "Japan’s navy"]),
    ("A photo by the Central Agency (KCNA) was seen. KCNA said shells were made, as talks "
     "failed.", "failed", []),
    ("Kim «urged all workers to make more shells.»", "more", ["Kim Jong Un"]),
    ("Kim hailed the test, saying in a statement that shells were made.", "made",
     ["Kim Jong Un"]),
    ("Kim hailed the test in May, saying: “We shall make more shells.”", "test", []),
    ("Kim in a statement on Friday warned that shells were made.", "made", ["Kim Jong Un"]),
    ("Kim, in an article titled “A Plant”, said that shells were made.", "made",
     ["Kim Jong Un"]),
    ("A spokesman for the Foreign Ministry of the DPRK on Monday issued a statement accusing "
     "Seoul of a drill.", "drill", ["North Korean Foreign Ministry"]),
    # media of a state
    ("Kim made shells, state media said. The official KCNA praised him.", "made", ["KCNA"]),
    ("Shells were made, state media said. Japan’s envoy was silent.", "made", ["state media"]),
    ("North Korea said it made shells. The official KCNA named the plant.", "made", ["KCNA"]),
    ("North Korea vowed to make shells. The official KCNA named the plant.", "make",
     ["North Korea"]),
    # no speech
    ("Two orders of shells were ready at the plant.", "ready", []),
    ("KCNA did not say when the shell was fired.", "fired", []),
    ("The plant is said to make shells.", "make", []),
    ("The tribunal heard that the shells were sold by a broker.", "sold", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at", "expected"), SENTENCES)
def test_chain(document, chain, text, at, expected):
    assert chain(document(text), at) == expected


def test_quotation_over_two_sentences(document, chain):
    text = document("“The test was good. A second test follows soon,” Kim said.")
    assert chain(text, "good") == ["Kim Jong Un"]


def test_quotation_goes_on_without_a_cue(document, chain):
    text = document("“We made shells this year,” Kim said. “We will sell the rockets next.”")
    assert chain(text, "sell") == ["Kim Jong Un"]


def test_statement_fills_the_document(document, chain):
    text = document(
        "A spokesman for the Foreign Ministry of the DPRK issued the following statement on "
        "Monday:\nThe South held a drill.\nIt was a provocation.",
        publisher="KCNA",
        headline="Ministry Spokesman Slams Drill",
    )
    assert chain(text, "held") == ["North Korean Foreign Ministry"]
    assert chain(text, "provocation") == ["North Korean Foreign Ministry"]
    assert chain(text, "Drill") == ["North Korean Foreign Ministry"]


def test_bulletin_is_quoted_to_the_end(document, chain):
    text = document(
        "The Foreign Ministry of the DPRK released a bulletin on Monday.\nIt says:\n"
        "The South held a drill.\nIt was a provocation.",
        publisher="KCNA",
    )
    assert chain(text, "provocation") == ["North Korean Foreign Ministry"]


def test_author_named_after_the_statement(document, chain):
    text = document(
        "The North is to launch a satellite.\nA spokesman for the Foreign Ministry of the DPRK "
        "said this in a statement on Monday.\nIt will fly in April.",
        publisher="KCNA",
    )
    assert chain(text, "launch") == ["North Korean Foreign Ministry"]
    assert chain(text, "fly") == ["North Korean Foreign Ministry"]


def test_the_headline_names_the_author_of_the_whole_statement(document, chain):
    body = "The North fired a missile.\nIt was a provocation, Seoul said."
    text = document(body, publisher="Blue House", headline="Statement by Park Geun-hye on Missile")
    assert chain(text, "fired") == ["Park Geun-hye"]
    assert chain(text, "provocation") == ["Park Geun-hye", "South Korea"]


def test_the_author_in_the_headline_is_named_without_the_office(document, chain):
    headline = "Statement by NSO Spokesperson Una Muster on Missile"
    text = document("The North fired a missile.", publisher="Blue House", headline=headline)
    assert chain(text, "fired") == ["Una Muster"]


def test_a_headline_about_a_statement_names_no_author(document, chain):
    text = document("The North fired a missile.", headline="Statement by Park Draws Criticism")
    assert chain(text, "fired") == []


def test_speaker_keeps_the_agency_that_carries_him(document, chain):
    text = document(
        "“We made shells,” Kim said, according to the official KCNA.\nKim ordered more shells."
    )
    assert chain(text, "more shells") == ["KCNA", "Kim Jong Un"]


def test_a_ministry_official_speaks_for_the_ministry_named_before(document, chain):
    text = document(
        "Shells were sold, the Foreign Ministry of the DPRK said. More were made, a ministry "
        "official said."
    )
    assert chain(text, "More") == ["North Korean Foreign Ministry"]


def test_a_short_name_is_the_full_name_said_before(document, chain):
    text = document("Shells were sold, said envoy Ann Lee. More were made, Lee said.")
    assert chain(text, "More") == ["Ann Lee"]


def test_headline_names_a_state_and_the_lead_its_army(document, chain):
    text = document(
        "The North fired a shell on Monday, South Korea’s military said.",
        headline="North fires shell: South Korea",
    )
    assert chain(text, "fires") == ["South Korea’s military"]


def test_headline_ends_with_its_source(document, chain):
    text = document("It fell into the sea.", headline="North fires two shells: KCNA")
    assert chain(text, "fires") == ["KCNA"]
    assert chain(text, "fell") == []


def test_spoke_is_the_time_beside_the_cue(document, attribute):
    text = document("KCNA said on Sunday that the shell was fired on Friday.")
    origin = attribute(text)[0].attribution.origin
    assert origin.spoke is not None
    assert origin.spoke.evidence.quote == "Sunday"


def test_every_link_is_cited(document, attribute):
    text = document("Kim called for the mass production of shells, KCNA said.")
    for entry in attribute(text):
        for link in entry.attribution.chain[1:]:
            assert link.cue is not None
            assert link.evidence is not None


def test_without_a_cue_the_publisher_speaks(document, attribute):
    text = document("A shell was fired.", publisher=None)
    entry = chain_at(attribute(text), text, 3)
    assert [link.source for link in entry.attribution.chain] == [UNNAMED_PUBLISHER]
    assert entry.rule == "publisher"


CUES = [
    pytest.param(rule, id=f"en-{rule.name}")
    for rule in load_language("en").rules["cues"]
    if rule.values["shape"] == "verb"
]


@pytest.mark.parametrize("rule", CUES)
def test_verb_attributes_its_first_example(document, attribute, rule):
    text = document(rule.examples[0]["text"])
    assert rule.name in {entry.rule for entry in attribute(text)}


def test_a_photograph_is_published_by_whom_it_names_first(document, chain):
    text = document("Photographs published by KCNA showed Kim Jong Un with a missile.")
    assert chain(text, "missile") == ["KCNA"]


def test_some_military_is_not_the_one_that_spoke(document, chain):
    text = document(
        "South Korea's Joint Chiefs of Staff met. "
        "A military official said the North fired a missile."
    )
    assert chain(text, "fired") == ["military official"]
