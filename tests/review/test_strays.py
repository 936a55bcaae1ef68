from dataclasses import replace
from datetime import UTC, datetime

from tests.export import sample

from dateline.model import Rating, Scale, Verdict
from dateline.review import judge, rate_source, strays

AT = datetime(2031, 4, 3, tzinfo=UTC)
(CLAIM,) = sample.visit().claims
ACCEPTED = judge(Verdict.ACCEPT, [CLAIM], "Ana", at=AT)


def test_a_judgement_that_finds_its_claim_is_none():
    assert [*strays([ACCEPTED], [CLAIM], [sample.HARBOUR])] == []


def test_the_claim_that_now_stands_on_the_words_is_named():
    better = replace(CLAIM, type="display")
    (stray,) = strays([ACCEPTED], [better], [sample.HARBOUR])
    assert (stray.missing, stray.nearest) == ((CLAIM.id,), (better.id,))


def test_the_same_words_in_a_later_version_are_named():
    later = sample.report("Update. " + sample.HARBOUR.text, "2031-03-10", "Harbour Wire")
    later = replace(later, replaces=sample.HARBOUR.id)
    toured = sample.quote(later, "toured")
    heir = replace(
        CLAIM,
        trigger=toured,
        mentions=(toured,),
        attribution=sample.links(later),
        status=replace(CLAIM.status, evidence=toured),
        arguments=(),
        time=None,
        place=None,
    )
    (stray,) = strays([ACCEPTED], [heir], [later])
    assert stray.nearest == (heir.id,)
    assert next(strays([ACCEPTED], [], [later])).nearest == (None,)


def test_a_rating_of_a_source_that_nobody_cites_is_a_stray():
    known, gone = (
        rate_source(name, Rating(Scale.RELIABILITY, "B"), "Ana", at=AT)
        for name in ("norvania newsline", "nobody")
    )
    (stray,) = strays([known, gone], [CLAIM], [sample.HARBOUR])
    assert (stray.judgement, stray.missing) == (gone, ("nobody",))
