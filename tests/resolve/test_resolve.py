from datetime import date

import pytest

from dateline.model import (
    Argument,
    Attribution,
    Claim,
    Document,
    Link,
    PlaceMention,
    Role,
    Span,
    Status,
    StatusMention,
    cite,
)
from dateline.packs import load_pack
from dateline.resolve import entity_named, places_named, resolve


@pytest.fixture(scope="module")
def pack():
    return load_pack()


NAMES = [
    ("Kim Jong-un", "kim-jong-un"),
    ("Kim Jong Un", "kim-jong-un"),
    ("Kim Jong Eun", "kim-jong-un"),
    ("N. Korea", "north-korea"),
    ("the DPRK", "north-korea"),
    ("D.P.R.K.", "north-korea"),
    ("Pyongyang", "north-korea"),
    ("North Korean", "north-korea"),
    ("the North's foreign ministry", "north-korea-foreign-ministry"),
    ("Foreign Ministry of the DPRK", "north-korea-foreign-ministry"),
    ("Korean Central News Agency", "kcna"),
    ("240 mm multiple rocket launcher", "240mm-multiple-rocket-launcher"),
    ("240-millimetre multiple rocket launchers", "240mm-multiple-rocket-launcher"),
    ("Kusong", None),
    ("Kursong", None),
    ("Kim", None),
    ("the us", None),
    ("a North Korean missile", None),
]


@pytest.mark.parametrize(("words", "id_"), NAMES)
def test_whole_names_are_resolved(pack, words, id_):
    assert entity_named(words, pack, date(2024, 5, 13)) == id_


OFFICES = [
    ("the South Korean president", date(2012, 6, 1), "lee-myung-bak"),
    ("the South Korean president", date(2016, 6, 1), "park-geun-hye"),
    ("South Korea's president", date(2023, 6, 1), "yoon-suk-yeol"),
    ("President Lee", date(2012, 6, 1), "lee-myung-bak"),
    ("President Lee", date(2025, 10, 1), "lee-jae-myung"),
    ("the president of Russia", date(2011, 8, 24), "dmitri-medvedev"),
    ("the president of Russia", date(2012, 8, 24), "vladimir-putin"),
    ("the North Korean leader", date(2011, 11, 1), "kim-jong-il"),
    ("the North Korean leader", date(2012, 11, 1), "kim-jong-un"),
    ("Ri Yong Ho", date(2010, 11, 1), "ri-yong-ho-army"),
    ("Ri Yong Ho", date(2017, 11, 1), "ri-yong-ho-minister"),
    ("Ri Yong Ho", date(2014, 11, 1), None),
]


@pytest.mark.parametrize(("words", "on", "id_"), OFFICES)
def test_an_office_means_its_holder_on_the_day(pack, words, on, id_):
    assert entity_named(words, pack, on) == id_


PLACES = [
    ("Pyongyang", ["pyongyang"]),
    ("Kusong", ["kusong"]),
    ("Kursong", []),
    ("Tongchang-ri", ["sohae-satellite-launching-station"]),
    ("the Sea of Japan", ["east-sea"]),
    ("North Korea", ["north-korea"]),
]


@pytest.mark.parametrize(("words", "ids"), PLACES)
def test_places_are_found_by_name_alone(pack, words, ids):
    assert [place.id for place in places_named(words, pack)] == ids


TEXT = "Pyongyang launched a Musudan missile near Wonsan, Seoul said."


def claim(place):
    document = Document(TEXT, date(2016, 6, 22), publisher="Example Wire")
    whole = cite(document, Span(0, len(TEXT)))

    def quote(words):
        start = TEXT.index(words)
        return cite(document, Span(start, start + len(words)))

    cited = Link("Seoul", "test", quote("said"), quote("Seoul"))
    return Claim(
        type="test",
        trigger=quote("launched"),
        mentions=(whole,),
        attribution=Attribution((Link("Reuters", "publisher"), cited)),
        status=StatusMention(Status.HAPPENED, whole, "test"),
        published=date(2016, 6, 22),
        method="test/1",
        arguments=(
            Argument(Role.ACTOR, "Pyongyang", quote("Pyongyang"), "test"),
            Argument(Role.OBJECT, "Musudan missile", quote("Musudan missile"), "test"),
            Argument(Role.ATTENDEE, "Jane Example", whole, "test"),
        ),
        place=PlaceMention(place, whole, "test"),
    )


def test_claim_gets_names_and_ids(pack):
    resolved = resolve(claim("Wonsan"), pack)
    assert [(each.filler, each.entity) for each in resolved.arguments] == [
        ("North Korea", "north-korea"),
        ("Musudan missile", "hwasong-10"),
        ("Jane Example", None),
    ]
    assert [(each.source, each.entity) for each in resolved.attribution.chain] == [
        ("Reuters", "reuters"),
        ("South Korea", "south-korea"),
    ]
    assert resolved.place.place.id == "wonsan"


def test_place_in_another_country_stays_unresolved(pack):
    assert resolve(claim("Wonsan, Russia"), pack).place.place is None
    assert resolve(claim("Wonsan, North Korea"), pack).place.place.id == "wonsan"


def test_resolving_changes_neither_words_nor_identity(pack):
    before = claim("Wonsan")
    after = resolve(before, pack)
    assert after.id == before.id
    assert after.evidence() == before.evidence()
    assert resolve(after, pack) == after
