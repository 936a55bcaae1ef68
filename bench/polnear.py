"""Attribution in PolNeAR: who says what, by which cue.

Data: the corpus's folder (its `dev` part is read) or one of its parts, with `text/<name>.txt` and
`attributions/<name>_<annotator>.ann` in brat's standoff format
(https://github.com/networkdynamics/PolNeAR). The corpus also marks beliefs, wishes and feelings,
which Dateline leaves alone, so its recall stays low here; the figures are for orientation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bench.options import Figures, Options
from dateline.extract import analyse
from dateline.extract.analysis import Attributed
from dateline.lang import load_language
from dateline.packs import load_pack
from dateline.read import document_from_text

_LINE = re.compile(r"(T\d+)\t(\w+) ([\d ;]+)\t|E\d+\t(.+)")
# A content counts as found when it shares at least this part of the characters of both.
CONTENT_OVERLAP = 0.5
PUBLISHED = date(2016, 10, 1)

Characters = frozenset[int]
NONE: Characters = frozenset()


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution, each part as the offsets of its characters."""

    cue: Characters
    source: Characters
    content: Characters


def run(options: Options) -> Figures:
    """Precision, recall and F1 of cues, and of sources and contents with their cues."""
    part = options.data if (options.data / "text").is_dir() else options.data / "dev"
    language, pack = load_language(), load_pack()
    total, right = [0, 0], {"cue": 0, "source": 0, "content": 0}
    for path in sorted((part / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        annotated = sorted((part / "attributions").glob(f"{path.stem}_*.ann"))
        if not annotated:
            continue
        gold = list(read_relations(annotated[0].read_bytes().decode("utf-8")))
        document = document_from_text(text, published=PUBLISHED, publisher=None, url=path.name)
        found = list(relations(analyse(document, language, pack).attributions))
        total[0] += len(found)
        total[1] += len(gold)
        for one, other in pairs(found, gold):
            right["cue"] += 1
            right["source"] += bool(one.source & other.source)
            right["content"] += overlap(one.content, other.content) >= CONTENT_OVERLAP
    return dict(_figures(right, *total))


def _figures(right: dict[str, int], found: int, gold: int) -> Iterator[tuple[str, float | None]]:
    yield "found", found
    yield "gold", gold
    for part, count in right.items():
        yield f"{part}_precision", count / found if found else None
        yield f"{part}_recall", count / gold if gold else None
        yield f"{part}_f1", 2 * count / (found + gold) if found + gold else None


def read_relations(standoff: str) -> Iterator[Relation]:
    """The attributions of one annotation file that have a cue."""
    spans: dict[str, Characters] = {}
    for line in standoff.splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        if match[1]:
            spans[match[1]] = _characters(match[3])
            continue
        parts: dict[str, Characters] = {}
        for part in match[4].split():
            role, _, name = part.partition(":")
            role = role.rstrip("0123456789")
            parts[role] = parts.get(role, NONE) | spans.get(name, NONE)
        if parts.get("Cue"):
            yield Relation(parts["Cue"], parts.get("Source", NONE), parts.get("Content", NONE))


def _characters(spans: str) -> Characters:
    bounds = (span.split() for span in spans.split(";"))
    return frozenset(i for start, end in bounds for i in range(int(start), int(end)))


def relations(attributions: Iterable[Attributed]) -> Iterator[Relation]:
    """What was found, one relation a cue: its contents joined."""
    joined: dict[tuple[int, int], Relation] = {}
    for attributed in attributions:
        origin = attributed.attribution.origin
        if origin.cue is None or origin.evidence is None:
            continue
        cue, source = origin.cue.span, origin.evidence.span
        content = frozenset(range(attributed.content.start, attributed.content.end))
        key = (cue.start, cue.end)
        before = joined[key].content if key in joined else NONE
        joined[key] = Relation(
            frozenset(range(*key)),
            frozenset(range(source.start, source.end)),
            before | content - frozenset(range(*key)),
        )
    return iter(joined.values())


def pairs(found: list[Relation], gold: list[Relation]) -> Iterator[tuple[Relation, Relation]]:
    """Each found relation with the gold one whose cue overlaps, one to one, best content first."""
    ranked = sorted(
        (
            (overlap(one.content, other.content), len(one.cue & other.cue), i, j)
            for i, one in enumerate(found)
            for j, other in enumerate(gold)
            if one.cue & other.cue
        ),
        reverse=True,
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in ranked:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield found[i], gold[j]


def overlap(one: Characters, other: Characters) -> float:
    """Shared characters as a part of the larger of the two, from 0 to 1."""
    return len(one & other) / max(len(one), len(other), 1)
