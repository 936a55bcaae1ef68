from dateline.lang.repairs.inserted import with_inserted
from dateline.lang.repairs.inversion import with_inverted


def _arcs(parse):
    return {word.text: (word.head, word.relation) for word in parse.words}


def test_what_goes_on_after_said_is_the_sentence(parsed, knowledge) -> None:
    rows = """
        It it PRON PRP 1 nsubj
        rose rise VERB VBD 4 ccomp
        , , PUNCT , 1 punct
        Seoul Seoul PROPN NNP 4 nsubj
        said say VERB VBD -1 root
        , , PUNCT , 7 punct
        and and CCONJ CC 7 cc
        fell fall VERB VBD 1 conj
    """
    arcs = _arcs(with_inserted(parsed(rows), knowledge))
    assert (arcs["rose"], arcs["said"]) == ((-1, "root"), (1, "parataxis"))


def test_what_is_said_at_the_end_is_the_end(parsed, knowledge) -> None:
    rows = """
        It it PRON PRP 1 nsubj
        rose rise VERB VBD 6 ccomp
        and and CCONJ CC 3 cc
        fell fall VERB VBD 1 conj
        , , PUNCT , 6 punct
        Seoul Seoul PROPN NNP 6 nsubj
        said say VERB VBD -1 root
    """
    parse = parsed(rows)
    assert with_inserted(parse, knowledge) == parse


def test_a_speaker_before_said_is_no_apposition(parsed, knowledge) -> None:
    rows = """
        premier premier NOUN NN 4 nsubj
        , , PUNCT , 3 punct
        his his PRON PRP$ 3 nmod:poss
        aide aide NOUN NN 0 appos
        said say VERB VBD 6 parataxis
        , , PUNCT , 4 punct
        left leave VERB VBD -1 root
    """
    arcs = _arcs(with_inserted(parsed(rows), knowledge))
    assert (arcs["premier"], arcs["aide"]) == ((6, "nsubj"), (4, "nsubj"))


def test_who_was_attending_is_the_subject(parsed, knowledge) -> None:
    rows = """
        Attending attend VERB VBG 4 advcl
        the the DET DT 2 det
        show show NOUN NN 0 obj
        were be AUX VBD 4 cop
        Ri Ri PROPN NNP -1 root
        . . PUNCT . 4 punct
    """
    arcs = _arcs(with_inverted(parsed(rows), knowledge))
    assert (arcs["Attending"], arcs["Ri"], arcs["were"]) == (
        (-1, "root"),
        (0, "nsubj"),
        (0, "aux"),
    )


def test_an_opening_aside_has_no_subject(parsed, knowledge) -> None:
    rows = """
        Attending attend VERB VBG 5 advcl
        shows show NOUN NNS 0 obj
        , , PUNCT , 5 punct
        he he PRON PRP 5 nsubj
        was be AUX VBD 5 cop
        host host NOUN NN -1 root
    """
    parse = parsed(rows)
    assert with_inverted(parse, knowledge) == parse
