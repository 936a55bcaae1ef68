import pytest

from dateline.lang import Named, Parse
from dateline.lang.repairs.names import with_names


def _chain(parsed, text: str, *names: Named, tags: str = "") -> Parse:
    """Words of which each depends on the one before; capital words are PROPN."""
    forms = text.split()
    xpos = tags.split() or ["NNP" if form[0].isupper() else "NN" for form in forms]
    upos = ["PROPN" if form[0].isupper() else "NOUN" for form in forms]
    rows = [
        f"{form} {form.lower()} {upos[i]} {xpos[i]} {i - 1} {'dep' if i else 'root'}"
        for i, form in enumerate(forms)
    ]
    return parsed("\n".join(rows), *names)


_CASES = [
    ("Pyongyang protested", ["PER 0 1"], ["LOC 0 1"]),
    ("envoys of North Korea", [], ["LOC 2 4"]),
    ("envoys of NORTH KOREA", [], ["LOC 2 4"]),
    ("the North Korean envoy", ["LOC 1 2"], []),
    ("North Koreans voted", ["LOC 0 2"], []),
    ("Korean Central News Agency", ["ORG 0 4"], ["ORG 0 4"]),
    ("Japan 's Defense Ministry", ["ORG 0 4"], ["LOC 0 1", "ORG 2 4"]),
    ("Russian Foreign Minister Ana Lind", ["PER 0 5"], ["PER 3 5"]),
    ("Comrade Pak spoke", ["PER 0 2"], ["PER 1 2"]),
    ("Minister", ["PER 0 1"], []),
    ("Lind 's ship", ["PER 0 2"], ["PER 0 1"]),
    ("Macy 's shop", ["ORG 0 2"], ["ORG 0 2"]),
    ("toward Khasan station", ["LOC 1 3"], ["LOC 1 2"]),
    ("said the North", ["PER 2 3"], ["LOC 2 3"]),
    ("the newspaper Velmark Post", ["PER 2 4"], ["ORG 2 4"]),
    ("the destroyer Ana Lind", ["PER 2 4"], []),
    ("Talmark 's interior ministry", ["PER 0 1"], ["LOC 0 1"]),
    ("Michael Jordan spoke", ["PER 0 2"], ["PER 0 2"]),
    ("Jordan spoke", ["PER 0 1"], ["PER 0 1"]),
    ("Jordan agreed", ["ORG 0 1"], ["LOC 0 1"]),
    ("KCNA said", ["PER 0 1"], ["ORG 0 1"]),
]


def _read(name: str) -> Named:
    kind, first, last = name.split()
    return Named(int(first), int(last), kind)


@pytest.mark.parametrize(("text", "found", "right"), _CASES)
def test_names_are(text: str, found: list[str], right: list[str], parsed, knowledge) -> None:
    parse = _chain(parsed, text, *map(_read, found))
    assert with_names(parse, knowledge).names == tuple(map(_read, right))


def test_an_adjective_is_no_name(parsed, knowledge) -> None:
    parse = _chain(parsed, "the Sorvian village", Named(1, 2, "LOC"), tags="DT JJ NN")
    assert with_names(parse, knowledge).names == ()


def test_a_state_before_a_proper_noun_is_no_name_of_its_own(parsed, knowledge) -> None:
    rows = "China China PROPN NNP 1 compound\nDaily Daily PROPN NNP -1 root"
    assert with_names(parsed(rows), knowledge).names == ()


def test_every_state_and_capital_is_a_place(english, knowledge) -> None:
    unsure = english.tables["gazetteer"]["unsure"]["words"]
    for entry in english.tables["gazetteer"]["states"]["entries"]:
        for name in (*entry["names"], *entry["capitals"]):
            words = [name[s.start : s.end] for s in knowledge.split(name)]
            (known,) = knowledge.gazetteer.find(words)
            assert (known.kind, known.last) == ("LOC", len(words)), name
            assert known.sure is (name not in unsure)


def test_every_demonym_is_one(english, knowledge) -> None:
    for entry in english.tables["gazetteer"]["states"]["entries"]:
        for name in entry["demonyms"]:
            words = [name[s.start : s.end] for s in knowledge.split(name)]
            assert [k.kind for k in knowledge.gazetteer.find(words)] == ["demonym"], name
