from dateline.lang.repairs.quotatives import with_speakers


def _arcs(parse):
    return {word.text: (word.head, word.relation) for word in parse.words}


def test_who_stands_behind_said_said_it(parsed, knowledge) -> None:
    rows = """
        Kim Kim PROPN NNP 1 nsubj
        left leave VERB VBD -1 root
        , , PUNCT , 3 punct
        said say VERB VBD 1 parataxis
        agency agency NOUN NN 1 obl
        . . PUNCT . 1 punct
    """
    arcs = _arcs(with_speakers(parsed(rows), knowledge))
    assert arcs["agency"] == (3, "nsubj")
    assert (arcs["said"], arcs["left"]) == ((-1, "root"), (3, "ccomp"))


def test_a_time_behind_said_said_nothing(parsed, knowledge) -> None:
    rows = """
        It it PRON PRP 1 nsubj
        left leave VERB VBD -1 root
        , , PUNCT , 3 punct
        said say VERB VBD 1 parataxis
        in in ADP IN 5 case
        May May PROPN NNP 3 obl
    """
    parse = parsed(rows)
    assert with_speakers(parse, knowledge) == parse


def test_who_stands_between_mark_and_said_said_it(parsed, knowledge) -> None:
    rows = """
        site site NOUN NN 4 nsubj
        , , PUNCT , 2 punct
        chief chief NOUN NN 0 appos
        , , PUNCT , 4 punct
        said say VERB VBD -1 root
    """
    assert _arcs(with_speakers(parsed(rows), knowledge))["chief"] == (0, "appos")
    without = rows.replace("4 nsubj", "4 obl")
    assert _arcs(with_speakers(parsed(without), knowledge))["chief"] == (4, "nsubj")


def test_who_is_quoted_is_passive(parsed, knowledge) -> None:
    rows = """
        won win VERB VBD 5 ccomp
        » » PUNCT '' 0 punct
        , , PUNCT , 0 punct
        Pak Pak PROPN NNP 0 appos
        was be AUX VBD 5 aux:pass
        quoted quote VERB VBN -1 root
    """
    assert _arcs(with_speakers(parsed(rows), knowledge))["Pak"] == (5, "nsubj:pass")


def test_a_base_form_behind_a_mark_has_the_subject_behind_it(parsed, knowledge) -> None:
    rows = """
        Kim Kim PROPN NNP 1 nsubj
        left leave VERB VBD -1 root
        , , PUNCT , 3 punct
        say say VERB VB 1 parataxis
        some some DET DT 5 det
        officers officer NOUN NNS 3 iobj
    """
    assert _arcs(with_speakers(parsed(rows), knowledge))["officers"] == (3, "nsubj")
