"""Claims and judgements -> events: block, compare, cluster, reconcile."""

from dateline.merge.compare import compare
from dateline.merge.events import merge

__all__ = ["compare", "merge"]
