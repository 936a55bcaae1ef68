"""Reads the tables of the merge spec."""

from __future__ import annotations

from tests.merge.claims import claim

from dateline.merge import merge


def merges(table: str) -> None:
    """Check that the claims of `table` merge into the events that its column `event` numbers.

    Each row is a claim of a document of its own. An empty cell: the report does not say.
    """
    head, _, *lines = (_cells(line) for line in table.strip().splitlines())
    rows = [dict(zip(head, line, strict=True)) for line in lines]
    wanted: dict[str, set[int]] = {}
    numbers: dict[str, int] = {}
    claims = []
    for number, row in enumerate(rows):
        wanted.setdefault(row.pop("event"), set()).add(number)
        given = {name: cell for name, cell in row.items() if cell}
        claims.append(claim(document=f"d{number}", **given))
        numbers[claims[-1].id] = number
    found = [{numbers[one.id] for one in event.claims} for event in merge(claims)]
    assert sorted(map(sorted, found)) == sorted(map(sorted, wanted.values()))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]
