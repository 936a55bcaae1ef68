from dateline.lang.repairs.stances import with_stances

ROWS = """
    It it PRON PRP 1 nsubj
    fired fire VERB VBD 4 ccomp
    , , PUNCT , 1 punct
    Kim Kim PROPN NNP 4 nsubj
    said say VERB VBD -1 root
    , , PUNCT , 6 punct
    {} {} VERB VBG 1 advcl
    it it PRON PRP 6 obj
"""


def test_who_speaks_takes_the_stance(parsed, knowledge) -> None:
    parse = with_stances(parsed(ROWS.format("condemning", "condemn")), knowledge)
    assert (parse.words[6].head, parse.words[6].relation) == (4, "advcl")


def test_what_is_said_goes_on(parsed, knowledge) -> None:
    parse = parsed(ROWS.format("hitting", "hit"))
    assert with_stances(parse, knowledge) == parse


def test_a_participle_before_the_speech_stays(parsed, knowledge) -> None:
    rows = """
        It it PRON PRP 1 nsubj
        left leave VERB VBD 6 ccomp
        , , PUNCT , 3 punct
        condemning condemn VERB VBG 1 advcl
        it it PRON PRP 3 obj
        Kim Kim PROPN NNP 6 nsubj
        said say VERB VBD -1 root
    """
    parse = parsed(rows)
    assert with_stances(parse, knowledge) == parse
