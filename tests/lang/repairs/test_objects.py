from dateline.lang.repairs.objects import with_objects

_ROWS = """
    It it PRON PRP 1 nsubj
    confirmed confirm VERB VBD -1 root
    nor nor CCONJ CC 3 cc
    denied deny VERB VBD 1 conj
    reports report NOUN NNS 3 obj
"""


def _heads(parse):
    return {word.text: word.head for word in parse.words}


def test_a_shared_object_belongs_to_the_first_verb(parsed, knowledge) -> None:
    assert _heads(with_objects(parsed(_ROWS), knowledge))["reports"] == 1
    joined = _ROWS.replace("nor nor", "and and")
    assert _heads(with_objects(parsed(joined), knowledge))["reports"] == 1


def test_a_verb_without_objects_shares_none(parsed, knowledge) -> None:
    rows = _ROWS.replace("nor nor", "and and").replace("confirmed confirm", "went go")
    assert _heads(with_objects(parsed(rows), knowledge))["reports"] == 3


def test_two_nouns_in_a_row_are_one_object(parsed, knowledge) -> None:
    rows = """
        It it PRON PRP 1 nsubj
        quoted quote VERB VBD -1 root
        a a DET DT 3 det
        ministry ministry NOUN NN 1 obj
        spokeswoman spokeswoman NOUN NN 1 obj
    """
    heads = _heads(with_objects(parsed(rows), knowledge))
    assert (heads["ministry"], heads["spokeswoman"], heads["a"]) == (4, 1, 4)
