"""The verbs: ingest documents, look at the chronology, find one event."""

from dateline.workflow.asking import EVERYTHING, Query, Selection, check_types, select
from dateline.workflow.events import (
    chronology,
    documents_of,
    events_of,
    find_among,
    find_event,
    look_up,
    version_marks,
)
from dateline.workflow.packs import pack_named, pack_of
from dateline.workflow.reading import (
    ClaimsOf,
    IngestReport,
    Progress,
    ask_server,
    extractor,
    ingest,
)
from dateline.workflow.trying import check_pack, try_pack

__all__ = [
    "EVERYTHING",
    "ClaimsOf",
    "IngestReport",
    "Progress",
    "Query",
    "Selection",
    "ask_server",
    "check_pack",
    "check_types",
    "chronology",
    "documents_of",
    "events_of",
    "extractor",
    "find_among",
    "find_event",
    "ingest",
    "look_up",
    "pack_named",
    "pack_of",
    "select",
    "try_pack",
    "version_marks",
]
