"""Search finds the same in a file and in a database, and nothing a person types is an error."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import UserError
from dateline.model import Period
from dateline.store import Search
from dateline.store.connect import transaction
from dateline.store.marking import _in_any, _in_ascii
from dateline.store.passages import count, fill
from dateline.store.words import Term, words_in

ALWAYS = Period(None, None)
# Invented for these tests.
TEXTS = (
    "Riverland tested a Lumen-3 rocket.\nThe café at Port Hill shook.",
    "Hillmark shipped rocket parts in crates. Riverland saw no test of it.",
    "총리가 리버랜드를 방문했다. 東京都知事は訪問した。",
)


@pytest.fixture
def filled(store, report):
    for number, text in enumerate(TEXTS):
        document, claims = report(
            text, str(number), published=date(2024, 5, 10 + number), title=f"Report {number}"
        )
        store.add(document, b"raw", claims)
    return store


def found(store, words, **fields):
    results = store.search(Search(words, **{"days": ALWAYS, **fields}))
    return [each.document.url for each in results.found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("rocket", ["1", "0"]),
        ("ROCKET test", ["1"]),
        ("tested", ["0"]),
        ("test*", ["1", "0"]),
        ('"rocket parts"', ["1"]),
        ('"parts rocket"', []),
        ('"a lum"*', ["0"]),
        ("Lumen-3", ["0"]),
        ("lumen 3", ["0"]),
        ("cafe", ["0"]),
        ("CAFE\u0301", ["0"]),
        ('"rocket the"', ["0"]),
        ("총리가", ["2"]),
        ("총리*", ["2"]),
        ("知事", ["2"]),
        ("report", ["2", "1", "0"]),
        ('"report 1 Hillmark"', []),  # a title and a text are two things
        ("nowhere", []),
        ("rocket nowhere", []),
    ],
)
def test_words_phrases_and_beginnings(filled, words, expected):
    assert found(filled, words) == expected


def test_days_are_those_of_publication_and_of_claims(filled):
    assert found(filled, "rocket", days=Period(date(2024, 5, 11), None)) == ["1"]
    assert found(filled, "rocket", days=Period(None, date(2024, 5, 11))) == ["0"]
    assert found(filled, "rocket", days=Period(date(2024, 6, 1), None)) == []


def test_types_and_origins_are_those_of_claims(filled):
    (first, second) = filled.search(Search("rocket", ALWAYS, types=("test",))).found
    assert (first.passage, second.passage) == (None, None)
    assert [each.claim.type for each in (*first.claims, *second.claims)] == ["test", "test"]
    assert found(filled, "rocket", types=("visit",)) == []
    assert found(filled, "rocket", types=("visit", "test")) == ["1", "0"]
    assert found(filled, "rocket", origin="Unnamed publish*") == ["1", "0"]
    assert found(filled, "rocket", origin="riverland") == []


def test_what_is_found_is_quoted_and_marked(filled):
    (result,) = filled.search(Search('"port hill" shook', ALWAYS)).found
    passage = result.passage
    assert passage.quotation.quote == "The café at Port Hill shook."
    marked = [result.document.text[mark.start : mark.end] for mark in passage.marks]
    assert marked == ["Port Hill", "shook"]
    (claim,) = result.claims
    assert claim.passages[0].marks == passage.marks


def test_a_long_text_is_quoted_where_most_of_the_words_stand(store, report):
    filler = "The river rose again that week. " * 40
    text = f"A rocket fell. {filler}Then a rocket and a glider fell at Port Hill. {filler}"
    store.add(report(text, claims=0)[0], b"raw", ())
    (result,) = store.search(Search("rocket glider", ALWAYS)).found
    quote = result.passage.quotation.quote
    assert "a rocket and a glider fell" in quote
    assert len(quote) <= 240
    assert text.split().index(quote.split()[0]) >= 0


def test_a_limit_leaves_the_newest_and_tells(filled):
    results = filled.search(Search("rocket", ALWAYS, limit=1))
    assert [each.document.url for each in results.found] == ["1"]
    assert not results.is_all
    assert filled.search(Search("rocket", ALWAYS, limit=2)).is_all


def test_only_the_current_version_is_found(store, report):
    for text in ("Riverland tested a rocket.", "Riverland tested a glider."):
        document, claims = report(text)
        store.add(document, b"raw", claims)
    assert found(store, "rocket") == []
    assert found(store, "glider") == ["https://delta.example/1"]
    document, claims = report("Riverland tested a rocket.")
    store.add(document, b"raw", claims)
    assert found(store, "rocket") == ["https://delta.example/1"]
    assert found(store, "glider") == []


def test_better_claims_and_titles_take_the_place_of_earlier_ones(store, report):
    document, claims = report(claims=2, title="Boom")
    store.add(document, b"raw", claims)
    store.replace_claims(document.id, claims[:1])
    (result,) = store.search(Search("rocket", ALWAYS)).found
    assert [each.claim for each in result.claims] == [claims[0]]
    document, claims = report(title="A test")
    store.add(document, b"raw", claims)
    assert found(store, "boom") == []


def test_all_can_be_made_anew(filled):
    with transaction(filled._engine) as connection:
        before = count(connection)
        fill(connection)
        assert count(connection) == before == 6
    assert found(filled, "rocket") == ["1", "0"]


HOSTILE = [
    '"open',
    "rocket AND",
    "rocket OR (",
    'words : "rocket"',
    "origin:rocket",
    "^rocket",
    "rocket + NEAR(rocket, 2)",
    "'; DROP TABLE passages; --",
    "rocket\x00parts",
    "rocket' & !'x",
    "rocket:*B <-> x",
    "\\' rocket",
    "\ud800 rocket",
    "\ue000 rocket",
    "%s %(words)s :words rocket {}",
    "rocket* " + "x" * 100_000,
]


@pytest.mark.parametrize("words", HOSTILE)
def test_signs_are_no_orders(filled, words):
    for asked in (
        Search(words, ALWAYS),
        Search("rocket", ALWAYS, origin=words, types=(words[:9],)),
    ):
        filled.search(asked)
    assert found(filled, "rocket") == ["1", "0"]


@pytest.mark.parametrize("words", ["", '"', "***", "\x00", "!?", '""*'])
def test_no_word_is_told(filled, words):
    with pytest.raises(UserError, match="no word to look for"):
        filled.search(Search(words, ALWAYS))


def test_too_many_words_are_told(filled):
    with pytest.raises(UserError, match="more than 50"):
        filled.search(Search(" ".join(map(str, range(51))), ALWAYS))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(words=st.text(max_size=30), origin=st.none() | st.text(max_size=9))
def test_whatever_is_typed(filled, words, origin):
    try:
        filled.search(Search(words, ALWAYS, origin=origin))
    except UserError as error:
        assert "no word" in str(error)  # noqa: PT017 (most texts have a word)


@pytest.mark.parametrize("sign", ["", " é"])
@pytest.mark.parametrize("text", ["a_b", "it's X-ray", "A\tb\x7fc", "1.5km/h", "w" * 150 + " x"])
def test_a_file_reads_plain_texts_as_we_do(store, report, text, sign):
    """Also such as have a letter that is not plain."""
    store.add(report(text + sign, claims=0)[0], b"raw", ())
    words = " ".join(words_in(text))
    assert found(store, f'"{words}"') == ["https://delta.example/1"]
    assert found(store, text) == ["https://delta.example/1"]


def test_a_text_with_more_words_than_a_database_takes(store, report):
    text = "Riverland " + " ".join(f"w{number}" for number in range(150_000)) + " rocket."
    store.add(report(text, claims=0)[0], text.encode(), ())
    assert found(store, "riverland w70000") == ["https://delta.example/1"]


@given(
    text=st.text("aB1 -_.\n", max_size=40),
    words=st.lists(st.text("ab1", min_size=1, max_size=2), min_size=1, max_size=2),
    is_prefix=st.booleans(),
)
def test_both_ways_of_marking_agree(text, words, is_prefix):
    terms = (Term(tuple(words), is_prefix), Term(("a",)))
    assert list(_in_ascii(text, terms)) == sorted(_in_any(text, terms), key=lambda each: each[0])
