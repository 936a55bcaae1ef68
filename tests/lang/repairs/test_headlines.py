import pytest

from dateline.lang import Named
from dateline.lang.repairs.headlines import read_headline


def _arcs(parse):
    return {word.text: (word.head, word.relation) for word in parse.words}


def test_a_participle_has_the_noun_before_it_as_subject(knowledge, fixed) -> None:
    read = fixed("""
        Test test NOUN NN -1 root
        condemned condemn VERB VBN 0 acl
        abroad abroad ADV RB 0 advmod
        . . PUNCT . 0 punct
    """)
    arcs = _arcs(read_headline(["Test", "condemned", "abroad"], knowledge, read))
    assert arcs == {
        "Test": (1, "nsubj:pass"),
        "condemned": (-1, "root"),
        "abroad": (1, "advmod"),
    }


def test_an_infinitive_has_the_noun_before_it_as_subject(knowledge, fixed) -> None:
    rows = """
        Panel panel NOUN NN -1 root
        to to PART TO 2 mark
        meet meet VERB VB 0 acl
        . . PUNCT . 0 punct
    """
    arcs = _arcs(read_headline(["Panel", "to", "meet"], knowledge, fixed(rows)))
    assert arcs["Panel"] == (2, "nsubj")
    plan = rows.replace("Panel panel", "Plan plan")
    assert _arcs(read_headline(["Plan", "to", "meet"], knowledge, fixed(plan)))["Plan"][0] != 2


def test_a_verb_that_looks_like_a_noun_is_shown_in_the_past(knowledge, fixed) -> None:
    read = fixed(
        """
        Japan Japan PROPN NNP 2 compound
        protests protest NOUN NNS 2 compound
        launch launch NOUN NN -1 root
        . . PUNCT . 2 punct
        """,
        """
        Japan Japan PROPN NNP 1 nsubj
        protested protest VERB VBD -1 root
        launch launch NOUN NN 1 obj
        . . PUNCT . 1 punct
        """,
    )
    parse = read_headline(["Japan", "protests", "launch"], knowledge, read)
    assert [word.head for word in parse.words] == [1, -1, 1]


def test_the_source_at_the_end_is_read_apart(knowledge, fixed) -> None:
    read = fixed(
        "Plant plant NOUN NN 1 nsubj\nexplodes explode VERB VBZ -1 root",
        """
        , , PUNCT , 2 punct
        Seoul Seoul PROPN NNP 2 nsubj
        says say VERB VBZ -1 root
        . . PUNCT . 2 punct
        """,
    )
    arcs = _arcs(read_headline(["Plant", "explodes", ",", "Seoul", "says"], knowledge, read))
    assert arcs["explodes"] == (4, "ccomp")
    assert arcs["says"] == (-1, "root")


def test_the_speaker_before_a_colon_is_read_apart(knowledge, fixed) -> None:
    read = fixed(
        "Seoul Seoul PROPN NNP -1 root\n: : PUNCT : 0 punct",
        "North North PROPN NNP 1 nsubj\nfires fire VERB VBZ -1 root\nguns gun NOUN NNS 1 obj",
    )
    arcs = _arcs(read_headline(["Seoul", ":", "North", "fires", "guns"], knowledge, read))
    assert arcs["Seoul"] == (-1, "root")
    assert (arcs["fires"], arcs["North"], arcs["guns"]) == (
        (0, "parataxis"),
        (3, "nsubj"),
        (3, "obj"),
    )


def test_the_source_after_a_colon_is_read_apart(knowledge, fixed) -> None:
    read = fixed(
        "Army army NOUN NN 1 nsubj\nfires fire VERB VBZ -1 root\nguns gun NOUN NNS 1 obj",
        ": : PUNCT : 1 punct\nJCS JCS PROPN NNP -1 root",
    )
    arcs = _arcs(read_headline(["Army", "fires", "guns", ":", "JCS"], knowledge, read))
    assert (arcs["fires"], arcs["JCS"]) == ((-1, "root"), (1, "parataxis"))


def test_a_noun_before_a_participle_in_ing_is_its_subject(knowledge, fixed) -> None:
    read = fixed("""
        Seoul Seoul PROPN NNP 1 nsubj
        says say VERB VBZ -1 root
        North North PROPN NNP 3 compound
        moving move VERB VBG 1 ccomp
        guns gun NOUN NNS 3 obj
    """)
    arcs = _arcs(read_headline(["Seoul", "says", "North", "moving", "guns"], knowledge, read))
    assert arcs["North"] == (3, "nsubj")


def test_two_names_with_a_comma_are_shown_with_and(knowledge, fixed) -> None:
    read = fixed(
        """
        Ryn Ryn PROPN NNP 3 compound
        , , PUNCT , 3 punct
        Lind Lind PROPN NNP 3 nsubj
        agree agree VERB VBP -1 root
        """,
        """
        Ryn Ryn PROPN NNP 3 nsubj
        and and CCONJ CC 2 cc
        Lind Lind PROPN NNP 0 conj
        agree agree VERB VBP -1 root
        . . PUNCT . 3 punct
        """,
    )
    parse = read_headline(["Ryn", ",", "Lind", "agree"], knowledge, read)
    assert (parse.words[0].head, parse.words[0].relation) == (3, "nsubj")


def test_capitals_are_shown_small_and_names_found_in_capitals(knowledge, fixed) -> None:
    small = """
        lind lind NOUN NN 1 nsubj
        visits visit VERB VBZ -1 root
        Iran Iran PROPN NNP 1 obj
        . . PUNCT . 1 punct
    """

    def read(words):
        parse = fixed(small)(words)
        named = "Lind" in words
        return type(parse)(parse.words, (Named(0, 1, "PER"),) if named else ())

    parse = read_headline(["Lind", "Visits", "Iran"], knowledge, read)
    assert parse.words[0].relation == "nsubj"
    assert parse.names == (Named(0, 1, "PER"),)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Japan protests launch", 2),
        ("Japan protests launch.", 1),
        ("launch", 1),
        ("“We will answer.”", 1),
    ],
)
def test_what_has_no_full_stop_is_a_headline(text: str, shown: int, english, row) -> None:
    type(english.parser)(row, english.parser.knowledge).parse([text])
    assert (len(row.seen) > 1) is (shown > 1)
