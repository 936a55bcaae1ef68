"""What an answer loses that is right in every word: claims of invented reports, given as answers.

A server's answer has words; days, names and chains are read from them by our own rules. The
annotations of `training/corpus` are such words, so that what is wrong here is wrong on our side.
It says nothing of how well any model reads.

Data: the folder `training/corpus`, of which only the part that may be learnt from is read.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.reports import Claim, Mention, Report, part, read_reports
from training.reports.gold import write_gold

from bench.claims import documents, predictions, score
from bench.options import Figures, Options
from dateline.extract import Analysis, analyse
from dateline.extract.asked import Drop, Portion, claims_in, portions
from dateline.lang import load_language
from dateline.model import Claim as Found
from dateline.packs import load_pack
from dateline.resolve import resolve

_ROLES = {
    "actor": "actors",
    "attendee": "attendees",
    "recipient": "recipients",
    "object": "objects",
    "facility": "facility",
}


def run(options: Options) -> Figures:
    """Answer with the annotations, read the answers, score with `options.scorer`."""
    reports = {report.name: report for report in part(read_reports(options.data), "learn")}
    folder = Path(tempfile.mkdtemp(prefix="dateline-bench-"))
    write_gold(reports.values(), folder)
    language, pack = load_language(), load_pack()
    claims: dict[str, list[Found]] = {}
    drops: Counter[Drop] = Counter()
    for name, document in documents(folder):
        analysis, claims[name] = analyse(document, language, pack), []
        for portion in portions(analysis):
            told = [*answer(reports[name], analysis, portion)]
            found, dropped = claims_in(told, portion, (analysis, pack, language), "annotation")
            claims[name] += [resolve(claim, pack) for claim in found]
            drops.update(dropped)
    out = options.out or folder / "predicted.jsonl"
    lines = (json.dumps(line, ensure_ascii=False) for line in predictions(claims, pack))
    out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    counted = {"documents": len(claims), "claims": sum(map(len, claims.values()))}
    counted |= {f"dropped_{d.field}_{d.reason}".replace(" ", "_"): n for d, n in drops.items()}
    scored = {} if options.scorer is None else score(replace(options, data=folder), out)
    return {**counted, **scored}


def answer(report: Report, analysis: Analysis, portion: Portion) -> Iterator[dict[str, Any]]:
    """The annotated claims as a model would tell them that makes no mistake."""
    for claim in report.claims:
        # A reader quotes the sentence that says most.
        rich = sorted(claim.mentions, key=lambda mention: -len(mention.roles))
        told = [m for m in rich if _number(m, analysis, portion) is not None]
        if told:
            yield {
                "type": claim.fields["type"],
                "sentences": list(dict.fromkeys(_number(m, analysis, portion) for m in told)),
                "trigger": _quote(report, told[0].trigger),
                "status": claim.fields["status"],
                "time": next(iter(_words(report, told, "time")), None),
                "place": next(iter(_named(report, claim, told, "place")), None),
                "sources": _chain(report, claim, told),
                **{role: _named(report, claim, told, key) for role, key in _ROLES.items()},
            }


def _number(mention: Mention, analysis: Analysis, portion: Portion) -> int | None:
    for number, index in enumerate(portion.sentences, 1):
        span = analysis.sentences[index].span
        if span.start <= mention.trigger[0] < span.end:
            return number
    return None


def _named(report: Report, claim: Claim, told: Sequence[Mention], key: str) -> list[str]:
    """The full names, where the text has all of them; else the words of the first mention."""
    value = claim.fields[key]
    names = [value] if isinstance(value, str) else list(value or ())
    if names and all(name in report.text for name in names):
        return names
    return _words(report, told, key)


def _words(report: Report, told: Sequence[Mention], key: str) -> list[str]:
    spans: Sequence[tuple[int, int]] = next((m.roles[key] for m in told if key in m.roles), ())
    return [_quote(report, span) for span in spans]


def _chain(report: Report, claim: Claim, told: Sequence[Mention]) -> list[Mapping[str, Any]]:
    """The sources behind the publisher by their full names, else the innermost one's words."""
    names = claim.fields["sources"][1:]
    if not all(name in report.text for name in names):
        names = _words(report, told, "source")[:1]
    return [{"source": name, "cue": None} for name in names]


def _quote(report: Report, span: tuple[int, int]) -> str:
    return report.text[span[0] : span[1]]
