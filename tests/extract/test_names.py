from datetime import date
from itertools import pairwise

import pytest

from dateline.extract.names import find_mentions
from dateline.extract.segment import segment
from dateline.lang import load_language
from dateline.model import Block, BlockKind, Document, Span

RULES = [pytest.param(rule, id=rule.name) for rule in load_language().rules["names"]]


@pytest.fixture
def mentions(language, pack):
    def mentions(
        text, published=date(2016, 6, 22), publisher="Example Wire", headline=None, dateline=None
    ):
        kind, before = (
            (BlockKind.HEADLINE, headline) if headline else (BlockKind.DATELINE, dateline)
        )
        whole = text if before is None else f"{before}\n\n{text}"
        start = len(whole) - len(text)
        head = () if before is None else (Block(kind, Span(0, len(before))),)
        blocks = (*head, Block(BlockKind.BODY, Span(start, len(whole))))
        document = Document(whole, published, publisher=publisher, blocks=blocks)
        return find_mentions(document, segment(document, language), language, pack)

    return mentions


# What stands in the text, the name to print, the kind.
REGISTERED = [
    ("The DPRK spoke.", [("DPRK", "North Korea", "state")]),
    ("N. Korea and south Korea met.", [
        ("N. Korea", "North Korea", "state"),
        ("south Korea", "South Korea", "state"),
    ]),
    ("Kim Jong-un was there.", [("Kim Jong-un", "Kim Jong Un", "person")]),
    ("It told us so in north-eastern fields.", []),
    ("The North Korean army moved.", [("North Korean army", "Korean People's Army", "body")]),
    ("The North spoke, and the north wind blew.", [("North", "North Korea", "state")]),
    ("North Korea's Foreign Ministry spoke.", [
        ("North Korea's Foreign Ministry", "North Korean Foreign Ministry", "body"),
    ]),
    ("Foreign Ministry of the DPRK", [
        ("Foreign Ministry of the DPRK", "North Korean Foreign Ministry", "body"),
    ]),
    ("Foreign Ministry of the Republic of Korea", [
        (
            "Foreign Ministry of the Republic of Korea",
            "South Korean Foreign Ministry",
            "body",
        ),
    ]),
    ("The C.C., the WPK met.", [
        ("C.C., the WPK", "Central Committee of the Workers' Party of Korea", "body"),
    ]),
    ("He spoke of North Korea, Navy ships and rain.", [("North Korea", "North Korea", "state")]),
    ("South Korea's military drills ended.", [("South Korea", "South Korea", "demonym")]),
    ("The UN Security Council voted.", [
        ("UN Security Council", "UN Security Council", "body"),
    ]),
    ("The World Congress on Examples met.", [
        ("World Congress on Examples", "World Congress on Examples", "body"),
    ]),
]  # fmt: skip

CONTEXT = [
    ("Seoul protested.", [("Seoul", "South Korea", "state")]),
    ("He was in Seoul.", [("Seoul", "Seoul", "place")]),
    ("He flew to Moscow.", [("Moscow", "Moscow", "place")]),
    ("It sold shells to Moscow.", [
        ("shells", "artillery shell", "equipment"),
        ("Moscow", "Russia", "state"),
    ]),
    ("It fell in South Korea.", [("South Korea", "South Korea", "place")]),
    ("Japan's coast is near.", [("Japan", "Japan", "demonym")]),
    ("A North Korean missile fell.", [
        ("North Korean", "North Korea", "demonym"),
        ("missile", "missile", "equipment"),
    ]),
    ("U.S. officials left, but the U.S. stayed.", [
        ("U.S.", "United States", "demonym"),
        ("U.S.", "United States", "state"),
    ]),
    ("The DPRK delegation left.", [("DPRK", "North Korea", "demonym")]),
    ("North America and a think tank", []),
    ("Anti-DPRK leaflets fell.", []),
    ("A DPRK-Russia summit", [
        ("DPRK", "North Korea", "demonym"),
        ("Russia", "Russia", "demonym"),
    ]),
]  # fmt: skip

PERSONS = [
    ("South Korean President Park Geun-hye spoke.", [
        ("Park Geun-hye", "Park Geun-hye", "person"),
    ]),
    ("The South Korean president spoke.", [
        ("South Korean president", "Park Geun-hye", "person"),
    ]),
    ("South Korea's president, Park Geun-hye, spoke.", [
        ("Park Geun-hye", "Park Geun-hye", "person"),
    ]),
    ("President Park spoke.", [("Park", "Park Geun-hye", "person")]),
    ("Japanese Defense Minister Gen Nakatani spoke.", [
        ("Gen Nakatani", "Gen Nakatani", "person"),
    ]),
    ("Vladimir Beispiel Putin and Una Putin came.", [
        ("Vladimir Beispiel Putin", "Vladimir Putin", "person"),
        ("Una Putin", "Una Putin", "name"),
    ]),
    ("Una Muster fell, and Mr. Muster rose.", [
        ("Una Muster", "Una Muster", "name"),
        ("Muster", "Una Muster", "name"),
    ]),
    ("Mr. Example, and analyst Una Muster, left.", [
        ("Example", "Example", "person"),
        ("Una Muster", "Una Muster", "person"),
    ]),
    ("NSO Spokesperson Una Muster spoke.", [("Una Muster", "Una Muster", "person")]),
    ("Han Mu Jo went.", [
        ("Han Mu Jo", "Han Mu Jo", "person"),
    ]),
    ("We met Una Muster, an expert on rain.", [("Una Muster", "Una Muster", "person")]),
]  # fmt: skip

BODIES = [
    ("He went to the Ryongmun Example Factory.", [
        ("Ryongmun Example Factory", "Ryongmun Example Factory", "facility"),
    ]),
    ("The Institute for Example Studies in Bern spoke.", [
        ("Institute for Example Studies", "Institute for Example Studies", "body"),
        ("Bern", "Bern", "place"),
    ]),
    ("The Workers' Party of Korea Publishing House", [
        ("Workers' Party of Korea", "Workers' Party of Korea", "body"),
        ("Publishing House", "Publishing House", "facility"),
    ]),
    ("On Monday Meanwhile Bank said so.", [("Meanwhile Bank", "Meanwhile Bank", "body")]),
    ("The Muster Board of Examples (MBE) met. MBE spoke.", [
        ("Muster Board of Examples", "Muster Board of Examples", "body"),
        ("MBE", "Muster Board of Examples", "body"),
        ("MBE", "Muster Board of Examples", "body"),
    ]),
]  # fmt: skip

SHORT = [
    ("Kim Jong Un came. Kim spoke.", [
        ("Kim Jong Un", "Kim Jong Un", "person"),
        ("Kim", "Kim Jong Un", "person"),
    ]),
    ("Sung Kim and Una Muster met. Muster spoke.", [
        ("Sung Kim", "Sung Kim", "person"),
        ("Una Muster", "Una Muster", "name"),
        ("Muster", "Una Muster", "name"),
    ]),
    ("Kim Jong Un came. An envoy of Sung Kim was there. Kim fired a rifle.", [
        ("Kim Jong Un", "Kim Jong Un", "person"),
        ("Sung Kim", "Sung Kim", "person"),
        ("Kim", "Kim Jong Un", "person"),
        ("rifle", "rifle", "equipment"),
    ]),
    ("Park Geun-hye and Shinzo Abe met on Park Avenue.", [
        ("Park Geun-hye", "Park Geun-hye", "person"),
        ("Shinzo Abe", "Shinzo Abe", "person"),
        ("Park Avenue", "Park Avenue", "place"),
    ]),
    ("An official met Park Geun-hye, and a spokesman said he was glad.", [
        ("Park Geun-hye", "Park Geun-hye", "person"),
    ]),
    ("North Korea said it was right. It is clear that nobody knew.", [
        ("North Korea", "North Korea", "state"),
        ("it", "North Korea", "state"),
    ]),
    ("The South spoke. It accused the South of lies.", [
        ("South", "South Korea", "state"),
        ("South", "South Korea", "state"),
    ]),
    ("SEOUL/TOKYO North Korea said it was right.", [
        ("SEOUL", "SEOUL", "place"),
        ("TOKYO", "TOKYO", "place"),
        ("North Korea", "North Korea", "state"),
        ("it", "North Korea", "state"),
    ]),
    ("A missile fell near North Korea. It gave no date.", [
        ("missile", "missile", "equipment"),
        ("North Korea", "North Korea", "place"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*REGISTERED, *CONTEXT, *PERSONS, *BODIES, *SHORT])
def test_names_in_a_sentence(mentions, text, expected):
    assert [(each.text, each.name, each.kind) for each in mentions(text)] == expected


@pytest.mark.parametrize("rule", RULES)
def test_phrase_stands_for_what_its_example_says(mentions, rule):
    for example in rule.examples:
        publisher = example.get("publisher", "Example Wire")
        found = mentions(
            example["text"], date(2023, 5, 13), publisher, dateline=example.get("dateline")
        )
        if rule.name == "she":
            found = mentions(example["text"])
        stand_ins = [each.name for each in found if not each.is_name]
        assert stand_ins[-1:] == [example["is"]], example["text"]


def test_title_in_title_case_shows_only_known_names(mentions):
    found = mentions(
        "Kim Jong Un went to the Ryongmun Example Factory.",
        headline="Kim Jong Un Visits Ryongmun Example Factory Near Big River",
    )
    assert [each.text for each in found] == [
        "Kim Jong Un",
        "Ryongmun Example Factory",
        "Kim Jong Un",
        "Ryongmun Example Factory",
    ]


def test_spans_quote_the_text_and_do_not_overlap(mentions):
    text = "North Korean leader Kim Jong Un told the agency KCNA that he saw Seoul's Blue House."
    found = mentions(text)
    assert [text[each.span.start : each.span.end] for each in found] == [m.text for m in found]
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_office_held_by_nobody_stays_open(mentions):
    vacant = mentions("The South Korean president was away.", date(2025, 5, 1))
    assert [(each.text, each.entity, each.is_name) for each in vacant] == [
        ("South Korean president", None, False)
    ]
