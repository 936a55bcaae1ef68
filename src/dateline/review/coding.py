"""What one person makes of claims and pairs, field by field, for comparing people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.merge.judgements import in_force
from dateline.merge.profile import argument_key, source_key
from dateline.model import FIELDS, PAIRS, Claim, Judgement, Role, Verdict

VERDICT = "verdict"
"""Whether a claim is one at all."""
PAIR = "one event"
"""Whether two claims are about one event."""
NOTHING = "not said"
_IS_CLAIM = (VERDICT, Verdict.ACCEPT.value)


@dataclass(frozen=True, slots=True)
class Code:
    """A value that a person gives, by a judgement or by accepting what was read.

    Attributes:
        field: `verdict`, `one event`, or a field of a claim.
        unit: The claim, or the two.
        by: Who.
        value: The value, so that equal ones compare equal.
    """

    field: str
    unit: tuple[str, ...]
    by: str
    value: str


def codes(judgements: Iterable[Judgement], claims: Mapping[str, Claim]) -> tuple[Code, ...]:
    """What each person makes of what that person judged; of two answers the later one.

    Who accepts a claim takes each of its fields as read, but for those that the same person
    corrected; who corrects one takes it for a claim.

    Args:
        judgements: The log.
        claims: Claims as read, by id. Judgements about others are left out.
    """
    by_person: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        by_person.setdefault(judgement.by, []).append(judgement)
    return tuple(
        code for by, theirs in sorted(by_person.items()) for code in _coded(by, theirs, claims)
    )


def _coded(by: str, theirs: Iterable[Judgement], claims: Mapping[str, Claim]) -> list[Code]:
    found: dict[tuple[str, tuple[str, ...]], str] = {}
    for judgement in in_force(theirs):  # the latest first, so that the first answer counts
        for key, said in _answers(judgement):
            found.setdefault(key, said)
    read = [unit for (field, unit), said in found.items() if (field, said) == _IS_CLAIM]
    for (each,) in read:
        if each in claims:
            for field in FIELDS:
                found.setdefault((field, (each,)), value_of(claims[each], field))
    known = ((key, said) for key, said in found.items() if claims.keys() >= set(key[1]))
    return [Code(field, unit, by, said) for (field, unit), said in known]


def _answers(judgement: Judgement) -> Iterator[tuple[tuple[str, tuple[str, ...]], str]]:
    """What one judgement says of which units."""
    verdict = judgement.verdict
    if verdict in PAIRS:
        yield (PAIR, tuple(sorted(judgement.subjects))), verdict.value
    elif verdict in {Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT}:
        said = Verdict.REJECT if verdict is Verdict.REJECT else Verdict.ACCEPT
        yield from (((VERDICT, (each,)), said.value) for each in judgement.subjects)
    if judgement.correction is not None:
        for field in judgement.correction.fields:
            yield (field, judgement.subjects), value_of(judgement.correction.claim, field)


def value_of(claim: Claim, field: str) -> str:
    """The value of a field, so that equal readings give equal text; `not said` for none."""
    if field in set(Role):
        names = sorted(argument_key(each) for each in claim.arguments if each.role == field)
        return "; ".join(names) or NOTHING
    if field == "quantities":
        given = sorted(f"{q.measure} {q.low:g}-{q.high:g} {q.unit}" for q in claim.quantities)
        return "; ".join(given) or NOTHING
    if field == "attribution":
        return " > ".join(source_key(link) for link in claim.attribution.chain)
    return _one_of(claim, field) or NOTHING


def _one_of(claim: Claim, field: str) -> str | None:
    place = claim.place
    values: dict[str, str | None] = {
        "type": claim.type,
        "status": claim.status.status,
        "result": None if claim.result is None else claim.result.result,
        "time": None if claim.time is None else claim.time.interval.edtf,
        "place": None
        if place is None
        else place.name.casefold()
        if place.place is None
        else place.place.id,
    }
    return values[field]
