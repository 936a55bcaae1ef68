"""Claims of annotated documents, written in the guide's format and, with a scorer, scored.

Data: a folder with `docs.jsonl` (doc, publisher, published), `docs/<doc>.txt` and, for scoring,
`claims.jsonl`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from bench.options import Figures, Options
from dateline.cli.asking import client_of, reader_of
from dateline.errors import Unanswered
from dateline.export.claims import claim_fields
from dateline.extract import analyse, extract
from dateline.lang import load_language
from dateline.merge import merge
from dateline.model import Claim, Document
from dateline.packs import Pack, load_pack
from dateline.read import document_from_text
from dateline.resolve import resolve
from dateline.server import ServerExtractor

_WHAT = {"doc", "type"}


def run(options: Options) -> Figures:
    """Extract, write predictions to `options.out`, score with `options.scorer`."""
    pack = load_pack()
    client = client_of(options.url, options.model)
    reader = reader_of(options.extractor, client, options.answers, pack.id)
    claims = predict(options.data, pack, options.profile, reader)
    total = sum(map(len, claims.values()))
    counted = {"documents": len(claims), "predicted_claims": total, **asked(reader)}
    out = options.out or Path(tempfile.mkdtemp(prefix="dateline-bench-")) / "claims.jsonl"
    lines = (json.dumps(line, ensure_ascii=False) for line in predictions(claims, pack))
    out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return counted if options.scorer is None else {**counted, **score(options, out)}


def predict(
    data: Path, pack: Pack, profile: str = "accurate", reader: ServerExtractor | None = None
) -> dict[str, tuple[Claim, ...]]:
    """The claims of each document in the folder `data`, by the document's name.

    A document about which the server that `reader` asks has no answer makes no claim.
    """
    language = load_language(profile=profile)
    found: dict[str, tuple[Claim, ...]] = {}
    for name, document in documents(data):
        analysis = analyse(document, language, pack)
        if reader is None:
            found[name] = extract(analysis, pack, language)
        else:
            with suppress(Unanswered):  # counted by the reader
                found[name] = tuple(resolve(claim, pack) for claim in reader(analysis, pack))
    return found


def asked(reader: ServerExtractor | None) -> dict[str, int]:
    """What a server was asked, and how much of its answers does not stand in the texts."""
    if reader is None:
        return {}
    tally = reader.tally
    return {
        "requests": tally.asked,
        "answers_from_earlier_runs": tally.kept,
        "unanswered_documents": tally.documents,
        **{f"dropped_{d.field}_{d.reason}".replace(" ", "_"): n for d, n in tally.dropped.items()},
    }


def documents(data: Path) -> Iterator[tuple[str, Document]]:
    """The documents of a folder in the gold layout, with their names."""
    for line in (data / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        about = json.loads(line)
        # Offsets count the file's code points as they are: line ends must not be converted.
        text = (data / "docs" / f"{about['doc']}.txt").read_bytes().decode("utf-8")
        published = date.fromisoformat(about["published"])
        yield (
            about["doc"],
            document_from_text(
                text, published=published, publisher=about["publisher"], url=about["doc"]
            ),
        )


def predictions(claims: Mapping[str, Sequence[Claim]], pack: Pack) -> Iterator[dict[str, Any]]:
    """One line per sentence that carries a claim; the merged event joins them.

    The gold has one claim of an event and document, that of its first full assertion. So a claim
    that stands beside it, on another origin, gives its sentences, and what the first leaves open.
    """
    everything = [claim for found in claims.values() for claim in found]
    events = merge(everything, part_of=pack.part_of)
    event_of = {claim.id: event.id for event in events for claim in event.claims}
    for name, found in claims.items():
        first = {claim.id: claim_fields(claim) for claim in found if claim.beside is None}
        for claim in found:
            said = claim_fields(claim)
            known = first.get(claim.beside or "", {})
            said |= {key: None for key in known if known[key] and key not in _WHAT}
            fields = {**said, "doc": name, "event": event_of[claim.id]}
            for mention in claim.mentions:
                yield {**fields, "start": mention.span.start, "end": mention.span.end}


def score(options: Options, predicted: Path) -> dict[str, float | None]:
    """The figures of the scorer for `predicted`."""
    command = [sys.executable, str(options.scorer), "--json", "--pred", str(predicted)]
    command += ["--gold", str(options.data / "claims.jsonl")]
    command += ["--docs", str(options.data / "docs.jsonl")]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    return dict(figures(json.loads(answer.stdout)))


def figures(report: Mapping[str, Any]) -> Iterator[tuple[str, float | None]]:
    """The figures of a scorer's report that RESULTS.md tracks."""
    yield "row_f1", report["row"]["f1"]
    yield "row_within_1_day_f1", report["row_within_1_day"]["f1"]
    for name in ("precision", "recall", "f1"):
        yield f"detection_{name}", report["detection"][name]
    for name, field in report["fields"].items():
        yield f"{name}_matched_f1", field["matched"]["f1"]
    yield "status_macro_f1", report["status_macro_f1"]
    for name in ("b_cubed", "ceaf_e", "pairwise", "b_cubed_end_to_end"):
        yield f"{name}_f1", report["merge"][name]["f1"]
    yield "perfect_events", report["merge"]["perfect_events"]
    yield "false_claims_per_negative", report["negatives"]["per_document"]
