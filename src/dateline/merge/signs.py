"""What each sign counts for or against one event, and how it reads: one table.

Weights are natural log-odds. They are quarters, which are exact in binary: sums do not depend on
the order in which claims come.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

# Days or a judgement that rule out one event: no sum of other signs outweighs it.
NEVER = -100.0
# A person's word: no sum of other signs outweighs it.
JUDGED = 100.0


class Sign(NamedTuple):
    """What a sign counts, and its reason in words."""

    weight: float
    words: str


# Fitted by `python -m bench merge_fit --data DIR` on the development claims, annotated and
# extracted (2,139 pairs of one type from two documents, 404 of them one event), and rounded. Where
# the two sets differ, as a name that extraction gets wrong says less, the weight lies between
# them. Those marked + lie nearer to what two years of one agency show, which the development
# claims do not hold: note 0031. Signs that the data show fewer than ten times, marked *, are set by
# hand, with what set them.
SIGNS: Mapping[str, Sign] = MappingProxyType(
    {
        "prior": Sign(-2.0, "two claims of one type are seldom about one event"),
        "bar": Sign(NEVER, "days rule out one event"),
        "days: same week": Sign(2.75, "same days"),
        "days: same month": Sign(2.75, "same month"),
        "days: same year": Sign(0.5, "same year"),  # * three pairs; more than a day in a year
        "days: week": Sign(2.0, "days agree within a week"),  # * between a day and a month
        "days: month": Sign(1.25, "days agree within a month"),
        "days: year": Sign(-1.75, "days agree within a year"),
        "days: longer": Sign(-1.75, "days agree within years"),  # * no more than a year says
        "days: same deadline": Sign(1.0, "same deadline"),  # * more than a year, less than a month
        "days: in plan": Sign(0.0, "the plan's days cover the act"),  # * what a deadline is for
        # * All else that sets apart a disputed date is in times.py.
        "days: neighbours": Sign(-1.0, "neighbouring days"),
        "lag: 3 days": Sign(0.5, "reported within 3 days of it"),
        "lag: 2 weeks": Sign(-0.25, "reported within 2 weeks of it"),
        "lag: 2 months": Sign(-1.25, "reported within 2 months of it"),
        "lag: longer": Sign(-1.75, "reported months after it"),
        "news: 3 days": Sign(1.0, "reported within 3 days"),
        "news: 2 weeks": Sign(0.0, "reported within 2 weeks"),  # * between its neighbours
        "news: 2 months": Sign(-0.5, "reported within 2 months"),
        "news: longer": Sign(-1.75, "reported months apart"),
        # * Too few to fit; both speak of months or years, so that closeness in the news counts too.
        "wide: 3 days": Sign(1.0, "reported within 3 days"),
        "wide: 2 weeks": Sign(0.0, "reported within 2 weeks"),
        "wide: 2 months": Sign(0.0, "reported within 2 months"),
        "wide: longer": Sign(0.0, "reported months apart"),
        "place: same": Sign(3.5, "same place"),
        "place: country": Sign(1.0, "same country"),  # * as a recipient
        "place: near": Sign(0.5, "places of which one may hold the other"),  # * a state says little
        "place: other": Sign(-2.5, "places that share no name"),  # +
        "place: apart": Sign(-3.0, "different places"),  # * as much against as one is for
        "place: unknown": Sign(-0.75, "places of unknown distance"),  # +
        "particulars: none": Sign(-1.0, "neither party, place nor thing in common"),  # +
        "object: same": Sign(2.75, "same model"),  # * more than one kind
        "object: like": Sign(2.0, "objects of one kind"),
        "object: part": Sign(1.0, "one object says less than the other"),  # * half of a kind
        "object: other": Sign(-0.5, "different objects"),
        "object: conflict": Sign(-3.0, "different models"),  # * as much against as one is for
        "trigger: same": Sign(2.75, "same model"),
        "trigger: like": Sign(2.0, "named alike"),
        "trigger: part": Sign(1.0, "one name says less than the other"),
        "trigger: other": Sign(-0.25, "named otherwise"),
        "trigger: conflict": Sign(-3.0, "different models"),
        "facility: same": Sign(2.0, "same facility"),  # * as objects of one kind
        "facility: like": Sign(1.0, "facilities of one kind"),  # * half of objects
        "facility: part": Sign(1.0, "one facility says less than the other"),  # * half of a kind
        "facility: other": Sign(-0.75, "different facilities"),  # * as objects
        "facility: conflict": Sign(-3.0, "different facilities"),  # * as objects
        "actor: same": Sign(0.75, "same actor"),  # a state
        "actor: same member": Sign(1.75, "same actor"),  # a person or body
        "actor: same several": Sign(2.5, "same actors together"),
        # Fitted -1.6, on few events told both of a state and of its ministry.
        "actor: kin": Sign(-0.75, "actors of which one is part of the other"),
        "actor: other": Sign(-1.5, "different actors"),
        "actor: other members": Sign(-6.0, "different people or bodies"),  # + none of 224 pairs
        "recipient: same": Sign(1.0, "same recipient"),
        "recipient: same member": Sign(2.75, "same recipient"),
        "recipient: other": Sign(-1.25, "different recipients"),
        "attendee: same": Sign(0.25, "same attendee"),  # * leaders attend much
        "ordinal: same": Sign(3.0, "same number in a series"),  # * as one model
        "ordinal: other": Sign(-3.0, "different numbers in a series"),  # * as two models
        "status: plan and act": Sign(0.0, "planned, then done"),
        "status: order and act": Sign(0.0, "ordered, then done"),  # * too few to tell
        "status: plan after act": Sign(-1.0, "planned in a report after the act"),
        # * The extractor read it so from the text; as firm as a model and its number together.
        "document: one event": Sign(6.0, "one document tells it as one event on two origins"),
        # * As two models: a day and a kind of object in common do not say whose deed is denied.
        "denial: nobody": Sign(-3.0, "denied by one, and one names no actor"),
        "denial: other": Sign(-3.0, "one denies the deed of another"),
        # * An extractor unites what one document says on one authority of one event.
        "document: one origin": Sign(-3.0, "one document tells them apart"),
        # * Two origins in one document may tell of one event, but most often do not.
        "document: two origins": Sign(-1.0, "one document, two origins"),
    }
)
