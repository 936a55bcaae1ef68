"""The quality gate: what each pack reads from its examples, and what a careful reader finds there.

Figures may rise and never fall: raise the floors when they do. `-s` prints every difference.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dateline.model import Claim, Role
from dateline.store import open_store
from dateline.workflow import ingest

ROOT = Path(__file__).parents[2]
SANCTIONS = ROOT / "src/dateline/packs/sanctions_watch"


@dataclass(frozen=True)
class Gate:
    """The examples of a pack, what stands in them, and the figures that must be reached.

    `empty` are words in the names of the examples in which there is nothing to find.
    """

    pack: str
    examples: Path
    file: Path
    floors: dict
    empty: tuple

    @property
    def gold(self):
        return tomllib.loads(self.file.read_text(encoding="utf-8"))["claim"]


GATES = [
    Gate(
        "arms_watch",
        ROOT / "examples",
        Path(__file__).with_name("gold.toml"),
        {"precision": 0.8, "recall": 0.8, "time": 1, "origin": 1, "status": 1, "row": 0.8},
        ("football", "shipyard", "tanker", "river-festival"),
    ),
    Gate(
        "sanctions_watch",
        SANCTIONS / "examples",
        SANCTIONS / "gold.toml",
        {"precision": 0.95, "recall": 0.95, "time": 0.9, "origin": 0.85, "status": 1, "row": 0.75},
        ("list-of-parks",),
    ),
]


@dataclass
class Found:
    """A gold claim and the claim that was read for it, if any."""

    gold: dict
    claim: Claim | None
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        place = f"{self.gold['document']}: {self.gold['type']}: {self.gold['words']!r}"
        return f"missed  {place}" if self.claim is None else f"{', '.join(self.wrong)} in {place}"


@pytest.fixture(scope="module", params=GATES, ids=lambda gate: gate.pack)
def gate(request):
    return request.param


@pytest.fixture(scope="module")
def read(gate, tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("gate") / "gate.db") as store:
        report = ingest(store, [gate.examples], pack=gate.pack)
        assert not report.skipped
        urls = {document.id: document.url for document in store.documents()}
        return [(urls[claim.document], claim) for claim in store.claims()]


@pytest.fixture(scope="module")
def found(gate, read):
    free = list(read)
    return [_find(gold, free) for gold in gate.gold]


def _find(gold: dict, free: list[tuple[str, Claim]]) -> Found:
    for url, claim in free:
        carries = any(gold["words"] in mention.quote for mention in claim.mentions)
        if url.endswith(gold["document"]) and claim.type == gold["type"] and carries:
            free.remove((url, claim))
            return Found(gold, claim, list(_wrong(gold, claim)))
    return Found(gold, None)


def _wrong(gold: dict, claim: Claim):
    read = {
        "time": None if claim.time is None else claim.time.interval.edtf,
        "origin": claim.attribution.origin.source,
        "status": claim.status.status.value,
    }
    for name, value in read.items():
        if value != gold.get(name):
            yield f"{name} is {value}, not {gold.get(name)},"
    for role in (Role.ACTOR, Role.ATTENDEE, Role.RECIPIENT):
        if set(gold.get(f"{role}s", claim.fillers(role))) - set(claim.fillers(role)):
            yield f"{role} is {claim.fillers(role)}, not {gold[f'{role}s']},"


def test_every_gold_claim_stands_in_an_example(gate, read):
    texts = {url: [mention.quote for mention in claim.mentions] for url, claim in read}
    assert texts
    assert {claim["document"] for claim in gate.gold} <= {
        url if url.startswith("https") else "/".join(url.split("/")[-2:]) for url, _ in read
    }


def test_figures_do_not_fall(gate, read, found):
    hits = [each for each in found if each.claim is not None]
    figures = {
        "precision": len(hits) / len(read),
        "recall": len(hits) / len(found),
        "row": sum(not each.wrong for each in hits) / len(found),
    }
    for name in ("time", "origin", "status"):
        wrong = sum(any(w.startswith(f"{name} ") for w in each.wrong) for each in hits)
        figures[name] = 1 - wrong / len(hits)
    differences = "\n".join(str(each) for each in found if each.claim is None or each.wrong)
    print(figures, differences, sep="\n")  # noqa: T201 (for `-s`)
    low = {name: figures[name] for name, floor in gate.floors.items() if figures[name] < floor}
    assert not low, differences


def test_nothing_is_found_where_there_is_nothing(gate, read):
    assert [url for url, _ in read if any(word in url for word in gate.empty)] == []
