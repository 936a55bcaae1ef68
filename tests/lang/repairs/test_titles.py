from dateline.lang import Named
from dateline.lang.repairs.titles import with_titles


def _arcs(parse):
    return [(word.text, word.head, word.relation) for word in parse.words]


def test_the_name_is_the_head_of_title_and_name(parsed, knowledge) -> None:
    rows = """
        Korean Korean ADJ JJ 1 amod
        leader leader NOUN NN 4 nsubj
        Kim Kim PROPN NNP 1 appos
        Un Un PROPN NNP 2 flat
        spoke speak VERB VBD -1 root
    """
    parse = with_titles(parsed(rows, Named(2, 4, "PER")), knowledge)
    assert _arcs(parse)[:4] == [
        ("Korean", 1, "amod"),
        ("leader", 2, "nmod:desc"),
        ("Kim", 4, "nsubj"),
        ("Un", 2, "flat"),
    ]


def test_title_and_name_are_never_two_arguments(parsed, knowledge) -> None:
    rows = """
        leader leader NOUN NN 2 nsubj
        Kim Kim PROPN NNP 2 obj
        visited visit VERB VBD -1 root
    """
    parse = with_titles(parsed(rows, Named(1, 2, "PER")), knowledge)
    assert _arcs(parse)[:2] == [("leader", 1, "nmod:desc"), ("Kim", 2, "nsubj")]


def test_a_title_with_an_article_keeps_the_name_as_apposition(parsed, knowledge) -> None:
    rows = """
        the the DET DT 1 det
        newspaper newspaper NOUN NN 3 nsubj
        Post Post PROPN NNP 3 obj
        said say VERB VBD -1 root
    """
    parse = with_titles(parsed(rows, Named(2, 3, "ORG")), knowledge)
    assert _arcs(parse)[1:3] == [("newspaper", 3, "nsubj"), ("Post", 1, "appos")]


def test_a_preposition_goes_with_the_name(parsed, knowledge) -> None:
    rows = """
        led lead VERB VBN -1 root
        by by ADP IN 2 case
        President President PROPN NNP 0 obl
        Lind Lind PROPN NNP 2 flat
    """
    parse = with_titles(parsed(rows, Named(3, 4, "PER")), knowledge)
    assert _arcs(parse)[1:] == [
        ("by", 3, "case"),
        ("President", 3, "nmod:desc"),
        ("Lind", 0, "obl"),
    ]


def test_a_name_in_two_parts_has_one_head(parsed, knowledge) -> None:
    rows = """
        Kim Kim PROPN NNP 2 nsubj
        Un Un PROPN NNP 2 obj
        left leave VERB VBD -1 root
    """
    parse = with_titles(parsed(rows, Named(0, 2, "PER")), knowledge)
    assert _arcs(parse)[:2] == [("Kim", 2, "nsubj"), ("Un", 0, "flat")]
