"""`dateline agreement`: how far the people who judged the same agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from dateline.cli.options import JsonOption, StoreOption, examples, open_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from dateline.review import Agreement

EXAMPLES = examples("agreement", "agreement --json")
_ID = 7  # digits that people type
_SHOWN = 20  # units on which people disagree that are listed


def run(context: typer.Context, store: StoreOption = None, as_json: JsonOption = False) -> None:
    """Compare people by what each made of the same claims and pairs, field by field.

    Who accepts a claim takes its fields as they were read. Cohen's kappa and Krippendorff's alpha
    are 1 where people always agree and 0 where they agree as by chance.
    """
    from dateline.cli.say import show, show_json
    from dateline.review import agreements, codes

    with open_named(context, store) as opened:
        claims = {claim.id: claim for claim in opened.claims()}
        found = agreements(codes(opened.judgements(), claims))
    if as_json:
        show_json({"fields": [plain(each) for each in found]})
    else:
        show(*_drawn(found))


def plain(found: Agreement) -> dict[str, Any]:
    """The agreement on one field, for machines."""
    return {
        "field": found.field,
        "units": found.units,
        "same": found.same,
        "alpha": found.alpha,
        "kappa": [{"people": list(two), "kappa": value} for two, value in found.kappa.items()],
        "disagreed": [
            {"claims": list(unit), "values": dict(said)} for unit, said in found.disagreed.items()
        ],
    }


def _drawn(found: Sequence[Agreement]) -> Iterator[RenderableType]:
    from dateline.cli.say import grid, words

    if not found:
        yield words("Nothing was judged by two people yet. `review --second` asks the same again.")
        return
    table = grid(5)
    table.add_row(*(words(head, "bold") for head in ("field", "judged", "same", "alpha", "kappa")))
    for each in found:
        kappa = ", ".join(f"{' and '.join(two)} {_figure(k)}" for two, k in each.kappa.items())
        cells = (each.field, str(each.units), str(each.same), _figure(each.alpha), kappa)
        table.add_row(*(words(cell) for cell in cells))
    yield table
    yield words("")
    apart = [(each.field, *unit) for each in found for unit in each.disagreed.items()]
    for field, unit, said in apart[:_SHOWN]:
        values = "; ".join(f"{by}: {value}" for by, value in sorted(said.items()))
        ids = " and ".join(each[:_ID] for each in unit)
        yield words(f"{field} of {ids}: {values}")
    if len(apart) > _SHOWN:
        yield words(f"and {len(apart) - _SHOWN} more; --json has all")


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
