"""The quality gate: what is read from examples/ against what a careful reader finds there.

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
GOLD = tomllib.loads(Path(__file__).with_name("gold.toml").read_text(encoding="utf-8"))["claim"]
FLOORS = {"precision": 0.8, "recall": 0.8, "time": 1, "origin": 1, "status": 1, "row": 0.8}


@dataclass
class Found:
    """A gold claim and the claim that was read for it, if any."""

    gold: dict
    claim: Claim | None
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        place = f"{self.gold['document']}: {self.gold['type']}: {self.gold['words']!r}"
        return f"missed  {place}" if self.claim is None else f"{', '.join(self.wrong)} in {place}"


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("gate") / "gate.db") as store:
        report = ingest(store, [ROOT / "examples"])
        assert not report.skipped
        urls = {document.id: document.url for document in store.documents()}
        return [(urls[claim.document], claim) for claim in store.claims()]


@pytest.fixture(scope="module")
def found(read):
    free = list(read)
    return [_find(gold, free) for gold in GOLD]


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
    for role in (Role.ACTOR, Role.ATTENDEE):
        if set(gold.get(f"{role}s", claim.fillers(role))) - set(claim.fillers(role)):
            yield f"{role} is {claim.fillers(role)}, not {gold[f'{role}s']},"


def test_every_gold_claim_stands_in_an_example(read):
    texts = {url: [mention.quote for mention in claim.mentions] for url, claim in read}
    assert texts
    assert {claim["document"] for claim in GOLD} <= {
        url if url.startswith("https") else "/".join(url.split("/")[-2:]) for url, _ in read
    }


def test_figures_do_not_fall(read, found):
    hits = [each for each in found if each.claim is not None]
    figures = {
        "precision": len(hits) / len(read),
        "recall": len(hits) / len(GOLD),
        "row": sum(not each.wrong for each in hits) / len(GOLD),
    }
    for name in ("time", "origin", "status"):
        wrong = sum(any(w.startswith(f"{name} ") for w in each.wrong) for each in hits)
        figures[name] = 1 - wrong / len(hits)
    differences = "\n".join(str(each) for each in found if each.claim is None or each.wrong)
    print(figures, differences, sep="\n")  # noqa: T201 (for `-s`)
    low = {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor}
    assert not low, differences


def test_nothing_is_found_where_there_is_nothing(read):
    nothing = ("football", "shipyard", "tanker", "river-festival")
    assert [url for url, _ in read if any(word in url for word in nothing)] == []
