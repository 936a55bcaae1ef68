"""Who says, thinks, wants or orders what: attributions of every kind, read off heads."""

from dateline.extract.reported.attributions import AttributionMention, attributions

__all__ = ["AttributionMention", "attributions"]
