from dateline.lang.repairs.asides import with_asides


def test_a_second_bare_title_belongs_to_the_aside(parsed, knowledge):
    parse = parsed("""
        Ito Ito PROPN NNP 5 nsubj
        , , PUNCT , 2 punct
        secretary secretary NOUN NN 0 appos
        and and CCONJ CC 4 cc
        chairman chairman NOUN NN 0 conj
        met meet VERB VBD -1 root
        Bell Bell PROPN NNP 5 obj
    """)
    word = with_asides(parse, knowledge).words[4]
    assert (word.head, word.relation) == (2, "conj")


def test_a_second_person_stays_one(parsed, knowledge):
    parse = parsed("""
        Ito Ito PROPN NNP 6 nsubj
        , , PUNCT , 2 punct
        secretary secretary NOUN NN 0 appos
        and and CCONJ CC 5 cc
        his his PRON PRP$ 5 nmod:poss
        deputy deputy NOUN NN 0 conj
        met meet VERB VBD -1 root
    """)
    assert with_asides(parse, knowledge) == parse
