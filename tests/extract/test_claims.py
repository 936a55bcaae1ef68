import pytest

from dateline.model import Role


def row(claim):
    time = None if claim.time is None else claim.time.interval.edtf
    return claim.type, claim.status.status.value, time, claim.fillers(Role.ACTOR)


ROWS = [
    (
        "North Korea fired a ballistic missile on Friday.",
        [("test", "happened", "2024-05-10", ("North Korea",))],
    ),
    (
        "Russia and China held a joint naval drill in April 2024.",
        [("exercise", "happened", "2024-04", ("Russia", "China"))],
    ),
    (
        "North Korea's fifth nuclear test in September 2016 led to sanctions talk.",
        [("test", "happened", "2016-09", ("North Korea",))],
    ),
    ("The coach fired three players on Friday.", []),
    ("It will rain in Seoul on Friday.", []),
]


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_one_sentence(claims_of, text, rows):
    assert [row(claim) for claim in claims_of(text)] == rows


CERTAIN = [
    ("North Korea fired a missile on Friday.", 3.0),
    ("North Korea will fire a missile on Friday, it said.", 2.55),
    ("North Korea did not fire a missile on Friday.", -1.65),
]


@pytest.mark.parametrize(("text", "value"), CERTAIN)
def test_a_claim_has_the_certainty_of_its_trigger(claims_of, text, value):
    (claim,) = claims_of(text)
    assert claim.certainty == value


def test_sentences_about_one_event_are_one_claim(claims_of):
    text = (
        "North Korea fires missile into sea\n\n"
        "North Korea fired a ballistic missile on Sunday. The launch came at dawn.\n"
    )
    (claim,) = claims_of(text)
    assert [mention.quote.split()[2] for mention in claim.mentions] == ["fires", "fired", "came"]


def test_two_days_are_two_claims(claims_of):
    text = "North Korea fired a missile on Friday. It fired another missile on Sunday.\n"
    assert len(claims_of(text)) == 2


PARTIES = [
    (
        "Iran received missiles from North Korea in May 2005.",
        ("transfer", ("North Korea",), ("Iran",)),
    ),
    (
        "Iran bought North Korean missiles in May 2005.",
        ("transfer", ("North Korea",), ("Iran",)),
    ),
    (
        "Talks between North Korea and Russia were held on Monday.",
        ("meeting", ("North Korea",), ("Russia",)),
    ),
    (
        "Talks between the delegation of the KPA and the envoys of Russia took place in Moscow.",
        ("meeting", ("Korean People's Army",), ("Russia",)),
    ),
    (
        "Talks between the delegation of the Workers' Party of Korea and the delegation "
        "of the Communist Party of China were held here Monday.",
        ("meeting", ("Workers' Party of Korea",), ("Communist Party of China",)),
    ),
    (
        "Kim Yo Jong denied that the country had exported weapons to Russia.",
        ("transfer", ("North Korea",), ("Russia",)),
    ),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_who_does_it_to_whom(claims_of, text, parties):
    (claim,) = claims_of(text)
    assert (claim.type, claim.fillers(Role.ACTOR), claim.fillers(Role.RECIPIENT)) == parties


TAKING_PART = [
    ("Kim Jong Un supervised a test of a new engine.", "test", ("North Korea",)),
    ("North Korean soldiers opened fire on a patrol of South Korea.", "attack", ("North Korea",)),
    (
        "State media said leader Kim Jong Un had ordered more nuclear tests.",
        "test",
        ("Kim Jong Un",),
    ),
]


@pytest.mark.parametrize(("text", "kind", "who"), TAKING_PART)
def test_who_acts(claims_of, text, kind, who):
    (claim,) = claims_of(text)
    assert (claim.type, claim.fillers(Role.ACTOR)) == (kind, who)


def test_who_watches_with_whom(claims_of):
    text = (
        "North Korea held a military parade on Thursday. "
        "Kim Jong Un watched from a balcony with Russian Defence Minister Sergei Shoigu."
    )
    (claim,) = claims_of(text)
    assert claim.fillers(Role.ATTENDEE) == ("Kim Jong Un", "Sergei Shoigu")


def test_both_sides_of_a_drill_are_its_actors(claims_of):
    (claim,) = claims_of(
        "The annual military drills between the United States and South Korea were held on Monday."
    )
    assert claim.fillers(Role.ACTOR) == ("United States", "South Korea")
    assert claim.fillers(Role.RECIPIENT) == ()


def test_what_follows_in_a_list_is_no_sort_of_the_event_before_it(claims_of):
    text = (
        "North Korea followed that with a satellite launch and a string of test launches of "
        "various missiles. North Korea conducted its latest test of a submarine-launched "
        "ballistic missile on Saturday."
    )
    assert [found.trigger.quote for found in claims_of(text)] == [
        "satellite launch",
        "test",
    ]
