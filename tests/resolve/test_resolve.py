from dataclasses import replace
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
from dateline.packs import Name, NameIndex, load_pack
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


OFFICES += [
    ("the US secretary of state", date(2003, 2, 5), "colin-powell"),
    ("the US secretary of state", date(2010, 2, 5), "hillary-clinton"),
    ("the US secretary of state", date(2017, 9, 5), "rex-tillerson"),
    ("Secretary of State Mike Pompeo", date(2018, 9, 5), None),
    ("the US defense secretary", date(2006, 10, 9), "donald-rumsfeld"),
    ("the Japanese prime minister", date(2006, 7, 5), "junichiro-koizumi"),
    ("the Japanese prime minister", date(2006, 10, 9), "shinzo-abe"),
    ("Japan's chief cabinet secretary", date(2006, 7, 5), "shinzo-abe"),
    ("the Japanese defence minister", date(2009, 4, 5), "yasukazu-hamada"),
    ("South Korea's unification minister", date(2005, 7, 1), "chung-dong-young"),
    ("the UN secretary-general", date(2006, 10, 9), "kofi-annan"),
    ("UN Secretary-General", date(2009, 5, 25), "ban-ki-moon"),
    ("the UN chief", date(2022, 5, 25), "antonio-guterres"),
    ("the IAEA director general", date(2009, 4, 14), "mohamed-elbaradei"),
    ("the IAEA chief", date(2013, 4, 14), "yukiya-amano"),
    ("the IAEA chief", date(2019, 9, 1), None),
    ("the NATO secretary general", date(2024, 9, 30), "jens-stoltenberg"),
    ("the NATO secretary general", date(2024, 10, 1), "mark-rutte"),
    ("Foreign Minister Ban", date(2005, 10, 1), "ban-ki-moon"),
    ("Foreign Minister Ban", date(2015, 10, 1), None),
]


@pytest.mark.parametrize(("words", "on", "id_"), OFFICES)
def test_an_office_means_its_holder_on_the_day(pack, words, on, id_):
    assert entity_named(words, pack, on) == id_


# Spellings of one name: by the state's own romanisation, by the other's, by the press of the time.
SPELLINGS = [
    (2008, "lee-myung-bak", ["Lee Myung-bak", "Lee Myung Bak", "Ri Myong Bak", "LEE MYUNG-BAK"]),
    (2015, "park-geun-hye", ["Park Geun-hye", "Pak Kun Hye", "Park Geun Hye"]),
    (2018, "moon-jae-in", ["Moon Jae-in", "Mun Jae In"]),
    (2023, "yoon-suk-yeol", ["Yoon Suk-yeol", "Yoon Suk Yeol", "Yoon Seok-youl", "Yun Sok Yol"]),
    (2012, "jang-song-thaek", ["Jang Song Thaek", "Jang Sung-taek", "Chang Song-taek"]),
    (2018, "choe-ryong-hae", ["Choe Ryong-hae", "Choi Ryong-hae"]),
    (2020, "ri-pyong-chol", ["Ri Pyong Chol", "Ri Byong-chol"]),
    (2022, "volodymyr-zelenskyy", ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Zelenskyy"]),
]


@pytest.mark.parametrize(("year", "id_", "spellings"), SPELLINGS)
def test_listed_spellings_name_one_person(pack, year, id_, spellings):
    found = {words: entity_named(words, pack, date(year, 7, 1)) for words in spellings}
    assert set(found.values()) == {id_}, found


# One letter from a name of the register, or part of one: nobody is meant by likeness.
ALIKE = [
    *("Kim Jong Uk", "Kim Jong", "Jong Un", "Park Geun", "Lee Myung", "Moon Jae-on", "Ri Yong"),
    *("Hwasong-140", "Hwasong", "Hwasong-21", "KN-230", "Musudam", "Pukguksong-11"),
    *("North Koreas", "South", "Korean Central", "Ministry", "the ministry", "Workers' Party of"),
]


@pytest.mark.parametrize("words", ALIKE)
def test_nothing_is_resolved_by_likeness(pack, words):
    found = entity_named(words, pack, date(2018, 7, 1))
    names = pack.entities[found] if found else None
    assert found is None or words in {names.name, *(alias.text for alias in names.aliases)}


# Each side's name of one weapon.
WEAPONS = [
    ("hwasong-10", ["Hwasong-10", "Musudan", "BM-25"]),
    ("hwasong-11a", ["Hwasong-11A", "KN-23", "Hwasong-11Ka"]),
    ("hwasong-7", ["Hwasong-7", "Rodong", "Nodong"]),
    ("pukguksong-1", ["Pukguksong-1", "Pukkuksong-1", "Bukgeukseong-1", "KN-11"]),
    ("iskander", ["Iskander-M", "SS-26", "SS-26 Stone"]),
    ("dongfeng-21", ["DF-21", "Dongfeng-21", "CSS-5"]),
    ("240mm-multiple-rocket-launcher", ["M-1991", "240mm rocket launcher"]),
]


@pytest.mark.parametrize(("id_", "names"), WEAPONS)
def test_each_sides_name_of_a_weapon_means_it(pack, id_, names):
    found = {words: entity_named(words, pack, date(2020, 7, 1), {"equipment"}) for words in names}
    assert set(found.values()) == {id_}, found


PLACES = [
    ("Samsok Missile Test Site", ["samsok-missile-test-site"]),
    ("Baikonur", ["baikonur"]),
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


def test_a_place_in_a_territory_is_one_of_its_state(pack):
    assert resolve(claim("Hong Kong, China"), pack).place.place.id == "hong-kong"
    assert resolve(claim("Hong Kong, Japan"), pack).place.place is None


def test_of_two_places_the_one_in_a_state_that_takes_part_is_meant(pack):
    both = {"wonsan": pack.places["wonsan"], "other": replace(pack.places["busan"], id="other")}
    names = [Name("Wonsan", id_, "place") for id_ in both]
    state = Name("Pyongyang", "north-korea", "state")
    small = replace(pack, places=both, names=NameIndex([*names, state], {}))
    assert resolve(claim("Wonsan"), small).place.place.id == "wonsan"


def test_resolving_changes_neither_words_nor_identity(pack):
    before = claim("Wonsan")
    after = resolve(before, pack)
    assert after.id == before.id
    assert after.evidence() == before.evidence()
    assert resolve(after, pack) == after
