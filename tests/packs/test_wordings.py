from datetime import date

import pytest

from dateline.errors import RuleError
from dateline.model import ALWAYS, Alias, Period
from dateline.packs.wordings import aliases_of, heads_of, validity_of

STATES = {"ruritania": {"id": "ruritania", "name": "Ruritania", "demonyms": ["Ruritanian"]}}
REIGN = {"state": "ruritania", "titles": ["king"], "from": date(1901, 1, 1), "to": date(1905, 1, 1)}
AGAIN = {"state": "ruritania", "titles": ["king"], "from": date(1910, 1, 1)}
RUDOLF = {"id": "rudolf", "name": "Rudolf Elphberg", "short": "Rudolf", "offices": [REIGN, AGAIN]}


def test_title_and_short_name_hold_for_the_office():
    first = Period(date(1901, 1, 1), date(1905, 1, 1))
    assert aliases_of(RUDOLF) == (
        Alias("king Rudolf", first),
        Alias("king Rudolf", Period(date(1910, 1, 1))),
    )
    assert next(iter(heads_of(RUDOLF, STATES))) == ("ruritania", Alias("king", first))


def test_calibres_are_written_in_five_ways():
    entry = {"name": "240mm gun", "heads": ["gun"], "calibres": [240]}
    assert [alias.text for alias in aliases_of(entry)] == [
        "240 mm gun",
        "240-millimeter gun",
        "240-millimetre gun",
        "240 millimeters gun",
    ]


def test_office_of_no_state_is_refused():
    with pytest.raises(RuleError, match="no state"):
        list(heads_of(RUDOLF, {}))


def test_validity_spans_the_offices():
    assert validity_of(RUDOLF) == Period(date(1901, 1, 1))
    assert validity_of({**RUDOLF, "offices": [REIGN]}) == Period(REIGN["from"], REIGN["to"])
    assert validity_of({"name": "Ruritania"}) == ALWAYS
