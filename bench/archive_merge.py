"""What merging makes of a whole archive: events, origins, versions, and pairs that were read.

Data: the archive, as for `bench archive`; `--out` is the file that this wrote of it.
`pairs` are those of `bench/archives/kcna-2011-2012-pairs.txt`: `same_joined` of 25 and
`different_apart` of 25 should be all. `reissues` are documents with claims of which a later
version has claims too, and `reissues_joined` those that have an event in common with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.archives.pairs import agreement, read_pairs
from bench.archives.records import document_of, read_records
from bench.archives.sample import identifier
from bench.options import Figures, Options
from dateline.lang import load_rules
from dateline.merge import merge, revised, versions
from dateline.merge.versions import Later
from dateline.model import Claim, Document, Event
from dateline.model.plain import from_plain
from dateline.packs import load_pack

Line = Mapping[str, Any]


def run(options: Options) -> Figures:
    """Merge the claims, look for versions, and count."""
    if options.out is None:
        raise SystemExit("--out is missing: the file that `bench archive --out` wrote")
    lines, part_of = read_lines(options.out), load_pack().part_of
    claims = {identifier(a, b): from_plain(Claim, b["whole"]) for a in lines for b in a["claims"]}
    began = perf_counter()
    merged = merge(claims.values(), part_of=part_of)
    seconds = perf_counter() - began
    told = {claim.document for claim in claims.values()}
    later = versions(
        _documents(options.data, {line["doc"] for line in lines}), load_rules("versions")
    )
    events = revised(merged, later, part_of)
    home = {claim.id: event.id for event in events for claim in event.claims}
    return {
        "documents": len(lines),
        "claims": len(claims),
        "seconds": seconds,
        **counts(events),
        **reissues(events, later, told),
        **agreement(read_pairs(), {name: home[claim.id] for name, claim in claims.items()}),
    }


def read_lines(path: Path) -> list[Line]:
    """The lines of documents that could be read."""
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line["claims"] is not None]


def _documents(data: Path, names: set[str]) -> list[Document]:
    found = (document_of(each) for each in read_records(data) if each.name in names)
    return [document for document in found if document is not None]


def counts(events: Sequence[Event]) -> dict[str, int]:
    """How many events there are, and how they are told."""
    sizes = [len(event.reports) for event in events]
    return {
        "events": len(events),
        "events_in_several_documents": sum(size > 1 for size in sizes),
        "most_documents": max(sizes, default=0),
        "origins": len({origin.entity or origin.name for e in events for origin in e.origins}),
        "events_with_several_origins": sum(len(event.origins) > 1 for event in events),
        "events_disputed": sum(bool(event.disputes) for event in events),
    }


def reissues(events: Iterable[Event], later: Later, told: set[str]) -> dict[str, int]:
    """How many documents are earlier versions, and how many share an event with a later one."""
    wanted = {name for name, others in later.items() if name in told and told & set(others)}
    joined = {name for event in events for name in event.replaced}
    return {
        "earlier_versions": len(later),
        "reissues": len(wanted),
        "reissues_joined": len(wanted & joined),
    }
