import pytest

from dateline.extract.asked import claims_in, portions
from dateline.model import Role, Status, is_faithful


def test_every_field_cites_its_words(read, told, report):
    (claim,), drops = read(told())
    assert not drops
    assert all(is_faithful(evidence, report[0].document) for evidence in claim.evidence())
    assert claim.method == "server/tiny@claims-1"
    assert claim.fillers(Role.ACTOR) == ("Norvania",)
    assert claim.time.interval.edtf == "2031-03-04"
    assert claim.place.name == "Cape Sorrel"
    assert [link.source for link in claim.attribution.chain] == ["Fjord Press", "NNA"]
    assert [mention.quote.split()[1] for mention in claim.mentions] == [
        "test-fires",
        "test-fired",
    ]


@pytest.mark.parametrize(
    ("fields", "dropped"),
    [
        ({"actor": ["Norvania", "Sudovia"]}, ("actor", "not in the text")),
        ({"object": ["two Osprey rockets", "Osprey rocket"]}, ("object", "not in the text")),
        ({"object": ["two Osprey rockets", "two osprey rockets"]}, ("object", "not in the text")),
        ({"recipient": ["Norvania"]}, ("recipient", "no role of the type")),
        ({"sentences": [2, 1, 99, 0, -1]}, ("sentences", "not in the text")),
        ({"sentences": [2, 1, "3", True, None]}, ("sentences", "wrong form")),
        ({"numbers": ["forty rockets"]}, ("numbers", "not in the text")),
        ({"numbers": ["Cape Sorrel"]}, ("numbers", "no quantity")),
        ({"actor": ["Norvania", 7, ["x"], {}, "", "x" * 501]}, ("actor", "wrong form")),
        ({"confidence": 0.9}, ("field", "unknown name")),
    ],
)
def test_what_is_wrong_is_dropped_and_the_rest_stays(read, told, fields, dropped):
    (wanted,), _ = read(told())
    (claim,), drops = read(told(**fields))
    assert claim == wanted
    assert set(drops) == {dropped}


@pytest.mark.parametrize(
    ("fields", "dropped"),
    [
        ({"trigger": "detonated"}, ("trigger", "not in the text")),
        ({"trigger": "had fired", "sentences": [1]}, None),  # it stands in one sentence only
        ({"trigger": "Osprey", "sentences": []}, ("trigger", "not in the text")),
        ({"trigger": None}, ("trigger", "wrong form")),
        ({"type": "earthquake"}, ("type", "unknown value")),
        ({"type": ["test"]}, ("type", "unknown value")),
    ],
)
def test_a_claim_needs_a_type_and_a_trigger(read, told, fields, dropped):
    claims, drops = read(told(**fields))
    assert (len(claims), drops) == ((1, []) if dropped is None else (0, [dropped]))


@pytest.mark.parametrize("entry", [None, "test", 3, [], [[]]])
def test_what_is_no_claim_is_dropped(read, told, entry):
    claims, drops = read(entry, told())
    assert len(claims) == 1
    assert drops == [("claim", "wrong form")]


@pytest.mark.parametrize("time", ["2031-03-04", "on Friday", "rockets"])
def test_a_date_is_never_taken_from_the_model(read, told, time):
    (claim,), drops = read(told(time=time))
    assert claim.time is None
    assert [drop.field for drop in drops] == ["time"]


def test_a_status_needs_its_words(read, told):
    may = told(trigger="test", sentences=[5], actor=["North Korea"], object=[], sources=[])
    may |= {"status": "assessed", "time": "next week", "place": None}
    (proved,), drops = read({**may, "status_words": "may"})
    assert (proved.status.status, proved.status.evidence.quote) == (Status.ASSESSED, "may")
    assert not drops
    (ours,), drops = read({**may, "status": "ordered", "status_words": "urged"})
    assert ours.status.rule != "server"
    assert drops == [("status_words", "not in the text")]
    (ours,), drops = read({**may, "status": "certain"})
    assert ours.status.status in set(Status)
    assert drops == [("status", "unknown value")]


@pytest.mark.parametrize(
    "sources",
    [
        [{"source": "NNA", "cue": "said"}, {"source": "Ministry of Truth", "cue": "said"}],
        [{"source": "NNA", "cue": "hinted"}],
        [{"source": "NNA", "cue": 3}],
        ["NNA"],
        "NNA",
    ],
)
def test_a_chain_with_a_wrong_link_gives_way_to_our_own(read, told, sources):
    (claim,), drops = read(told(sources=sources))
    assert claim.attribution.origin.rule != "server"
    assert {drop.field for drop in drops} == {"sources"}


def test_a_register_and_the_documents_names_say_who_is_meant(read, told):
    (claim,), drops = read(
        told(trigger="test", sentences=[5], actor=["North Korea"], object=[], time=None)
        | {"place": None, "sources": [{"source": "President Ada Lindqvist", "cue": "said"}]}
    )
    assert not drops
    assert claim.arguments[0].entity is not None
    assert claim.attribution.origin.source == "Ada Lindqvist"


@pytest.mark.parametrize(
    ("words", "fillers"),
    [
        ("President Ada Lindqvist", ["Ada Lindqvist"]),
        ("Norvania’s Coast Ministry", ["Norvania’s Coast Ministry"]),
        ("South Korea and Japan", ["South Korea", "Japan"]),
        ("The North", ["North Korea"]),
        ("Two officers", ["Two officers"]),
    ],
)
def test_names_are_read_as_the_rules_read_them(known, told, words, fillers):
    text = f"North Korea held a parade. {words} fired two rockets on Tuesday.\n"
    analysis, *rest = known(text)
    (portion,) = portions(analysis)
    one = told(sentences=[2], trigger="fired", actor=[words], object=[], place=None, sources=[])
    (claim,), drops = claims_in([one], portion, (analysis, *rest), "server/tiny@claims-1")
    assert not drops
    assert list(claim.fillers(Role.ACTOR)) == fillers


def test_quotations_may_differ_in_typesetting_only(read, told):
    (claim,), drops = read(told(object=['"It\'s a  success,"']))
    assert not drops
    assert claim.arguments[-1].evidence.quote == "“It’s a success,”"


def test_one_event_is_told_once(read, told):
    claims, drops = read(told(), told())
    assert len(claims) == 1
    assert drops == [("claim", "told twice")]


def test_two_claims_may_share_a_trigger(read, told):
    claims, drops = read(told(), told(sources=[]))
    assert [claim.ordinal for claim in claims] == [0, 1]
    assert claims[0].id != claims[1].id
    assert not drops


def test_no_answer_is_too_long_to_read(read, told):
    claims, drops = read(*[told(type="x")] * 1000)
    assert not claims
    assert drops.count(("claim", "too many")) == 800
