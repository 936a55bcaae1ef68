"""Claims and judgements -> events: block, compare, cluster, reconcile."""

from dateline.merge.compare import compare
from dateline.merge.events import merge
from dateline.merge.merger import Merger
from dateline.merge.revisions import parted, revised
from dateline.merge.stories import stories
from dateline.merge.versions import versions

__all__ = ["Merger", "compare", "merge", "parted", "revised", "stories", "versions"]
