import pytest
from tests.merge.claims import claim

from dateline.model import Correction, Role, Status

READ = claim(time="2024-05-10", objects="missile", place="Wonsan", status="happened")


def test_only_the_fields_named_are_put_right():
    right = claim(time="2024-05-09", objects="rocket", place="Sinpo", status="planned")
    now = Correction(("time", "object"), right).apply(READ)
    assert now.id == READ.id
    assert (now.time, now.fillers(Role.OBJECT)) == (right.time, ("rocket",))
    assert (now.place, now.status.status) == (READ.place, Status.HAPPENED)
    assert now.fillers(Role.ACTOR) == READ.fillers(Role.ACTOR)


def test_the_text_may_not_say():
    now = Correction(("time", "place", "actor"), claim(actors="")).apply(READ)
    assert (now.time, now.place, now.fillers(Role.ACTOR)) == (None, None, ())


def test_another_type_is_another_claim_that_no_rule_read():
    now = Correction(("type",), claim(type="display")).apply(READ)
    assert (now.type, now.rule) == ("display", None)
    assert now.id != READ.id


@pytest.mark.parametrize("fields", [(), ("time", "time"), ("trigger",)])
def test_what_is_no_correction_is_refused(fields):
    with pytest.raises(ValueError, match=r"correct"):
        Correction(fields, READ)
