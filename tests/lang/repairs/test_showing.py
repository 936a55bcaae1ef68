import pytest

from dateline.lang.repairs.showing import with_shown

_ROWS = """
    photo photo NOUN NN 1 nsubj
    shows show VERB VBZ -1 root
    Kim Kim PROPN NNP {kim}
    inspecting inspect VERB VBG {deed}
    ships ship NOUN NNS 3 obj
"""


def _arcs(parse):
    return {word.text: (word.head, word.relation) for word in parse.words}


@pytest.mark.parametrize(
    ("kim", "deed"),
    [("3 nsubj", "1 ccomp"), ("1 obj", "2 acl"), ("0 appos", "1 ccomp"), ("1 obj", "1 advcl")],
)
def test_who_is_shown_is_the_object(kim: str, deed: str, parsed, knowledge) -> None:
    parse = with_shown(parsed(_ROWS.format(kim=kim, deed=deed)), knowledge)
    arcs = _arcs(parse)
    assert (arcs["Kim"], arcs["inspecting"]) == ((1, "obj"), (1, "xcomp"))
    assert arcs["ships"] == (3, "obj")


def test_who_is_seen_stays_the_passive_subject(parsed, knowledge) -> None:
    rows = """
        Kim Kim PROPN NNP 2 nsubj:pass
        is be AUX VBZ 2 aux:pass
        seen see VERB VBN -1 root
        smiling smile VERB VBG 2 advcl
    """
    arcs = _arcs(with_shown(parsed(rows), knowledge))
    assert (arcs["Kim"], arcs["smiling"]) == ((2, "nsubj:pass"), (2, "xcomp"))


def test_a_participle_after_a_mark_or_word_of_time_is_apart(parsed, knowledge) -> None:
    rows = """
        It it PRON PRP 1 nsubj
        shows show VERB VBZ -1 root
        ships ship NOUN NNS 1 obj
        while while SCONJ IN 4 mark
        sailing sail VERB VBG 1 advcl
    """
    parse = parsed(rows)
    assert with_shown(parse, knowledge) == parse
