"""The nouns: frozen, slotted, validated once on construction; standard library only."""

from dateline.model.attribution import UNNAMED_PUBLISHER, Attribution, Link
from dateline.model.claim import (
    Argument,
    Claim,
    Quantity,
    Result,
    ResultMention,
    Role,
    Status,
    StatusMention,
    may_have,
)
from dateline.model.correction import FIELDS, Correction
from dateline.model.document import Block, BlockKind, Document
from dateline.model.entity import ALWAYS, Alias, Entity, Period
from dateline.model.event import PARTS, VERSIONS, Dispute, Event, Ground, Join, Origin, Side
from dateline.model.fragments import alternation, expand, fragments_from
from dateline.model.ids import content_id
from dateline.model.judgement import PAIRS, Judgement, Verdict
from dateline.model.place import Place, PlaceMention, PlacePrecision
from dateline.model.rating import CONFIRMED, VALUES, Rating, Scale, parse_rating
from dateline.model.rule import Rule, rules_from
from dateline.model.text import Evidence, Span, cite, is_faithful
from dateline.model.time import Anchor, Interval, Precision, TimeMention, parse_edtf
from dateline.model.user import Act, User, UserRole

__all__ = [
    "ALWAYS",
    "CONFIRMED",
    "FIELDS",
    "PAIRS",
    "PARTS",
    "UNNAMED_PUBLISHER",
    "VALUES",
    "VERSIONS",
    "Act",
    "Alias",
    "Anchor",
    "Argument",
    "Attribution",
    "Block",
    "BlockKind",
    "Claim",
    "Correction",
    "Dispute",
    "Document",
    "Entity",
    "Event",
    "Evidence",
    "Ground",
    "Interval",
    "Join",
    "Judgement",
    "Link",
    "Origin",
    "Period",
    "Place",
    "PlaceMention",
    "PlacePrecision",
    "Precision",
    "Quantity",
    "Rating",
    "Result",
    "ResultMention",
    "Role",
    "Rule",
    "Scale",
    "Side",
    "Span",
    "Status",
    "StatusMention",
    "TimeMention",
    "User",
    "UserRole",
    "Verdict",
    "alternation",
    "cite",
    "content_id",
    "expand",
    "fragments_from",
    "is_faithful",
    "may_have",
    "parse_edtf",
    "parse_rating",
    "rules_from",
]
