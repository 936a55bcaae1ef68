import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.console import Console

from dateline.cli.recoded import recoded
from dateline.model import Judgement, Status, StatusMention, Verdict
from dateline.recode import recode
from dateline.store import open_store

TEXT = """\
North Korea Tests Missile

North Korea launched two missiles from Wonsan on Friday, KCNA said on Saturday.

Kim Jong Un inspected a munitions factory on Sunday, the agency said.
"""


@pytest.fixture
def path(dateline, tmp_path):
    """A store whose rules were worse: a visit denied, an event that is none, a test missed."""
    report, path = tmp_path / "report.txt", tmp_path / "old.db"
    report.write_text(TEXT, encoding="utf-8")
    told = ("--published", "2024-05-13", "--publisher", "Lantern Wire")
    assert dateline("--store", path, "ingest", report, *told).exit_code == 0
    with open_store(path) as store:
        visit = next(claim for claim in store.claims() if claim.type == "visit")
        denied = StatusMention(Status.DENIED, visit.status.evidence, "denied")
        wrong = replace(visit, type="drill")
        store.replace_claims(visit.document, [replace(visit, status=denied, certainty=None), wrong])
        at = datetime(2024, 5, 14, tzinfo=UTC)
        store.add_judgement(Judgement(Verdict.REJECT, (wrong.id,), by="Ana", at=at, note="none"))
    return path


def types(path):
    with open_store(path) as store:
        return sorted(claim.type for claim in store.claims())


def test_a_diff_shows_all_and_changes_nothing(dateline, path):
    result = dateline("--store", path, "recode", "--diff")
    assert result.exit_code == 0
    assert "+1 added · -1 removed · ~1 changed" in result.stdout
    assert "status  - denied “inspected”" in result.stdout
    assert "+ happened (+3.0) “inspected”" in result.stdout
    assert "! reject by Ana on 14 May 2024: none" in result.stdout
    assert "No claim was changed." in result.stderr
    assert types(path) == ["drill", "visit"]


def test_accepting_changes_all_and_keeps_the_judgement(dateline, path):
    result = dateline("--store", path, "recode", "--yes")
    assert result.exit_code == 0
    assert "Recoded 1 document." in result.stderr
    assert types(path) == ["test", "visit"]
    with open_store(path) as store:
        assert len(store.judgements()) == 1
    again = dateline("--store", path, "recode", "--diff").stdout
    assert "+0 added · -0 removed · ~0 changed" in again
    assert "1 judgement found no claim before either" in again


def test_without_a_person_nothing_is_accepted(dateline, path):
    result = dateline("--store", path, "recode")
    assert result.exit_code == 2
    assert "Say --diff or --yes" in result.stderr
    assert types(path) == ["drill", "visit"]


def test_json_has_the_whole_difference(dateline, path):
    shown = json.loads(dateline("--store", path, "recode", "--diff", "--json").stdout)
    assert not shown["accepted"]
    assert shown["types"]["test"] == {"before": 0, "after": 1}
    assert [claim["type"] for claim in shown["removed"]] == ["drill"]
    assert [field["field"] for field in shown["changed"][0]["fields"]] == ["status", "rule"]
    assert shown["strays"][0]["judgement"]["by"] == "Ana"
    assert [event["after"]["type"] for event in shown["events"] if not event["before"]] == ["test"]


@pytest.mark.parametrize(
    "options",
    [("--publisher", "Other Wire"), ("--from", "2024-06"), ("--to", "2024-04"), ("ffffffff",)],
)
def test_a_filter_that_leaves_nothing_is_told(dateline, path, options):
    result = dateline("--store", path, "recode", "--diff", *options)
    assert result.exit_code == 2
    assert "no " in result.stderr


def test_filters_choose_documents(dateline, path):
    options = ("--publisher", "lantern wire", "--from", "2024-05", "--to", "2024-05-13")
    result = dateline("--store", path, "recode", "--diff", *options)
    assert "1 document read anew" in result.stdout


def test_a_list_may_be_cut_but_not_that_of_judgements(dateline, path):
    text = dateline("--store", path, "recode", "--diff", "--most", "0").stdout
    assert "... and 1 more: --most or --json" in text
    assert "! reject by Ana" in text


@pytest.mark.parametrize("width", [40, 80])
def test_a_terminal_of_any_width_shows_all_words(path, width):
    with open_store(path) as store:
        found = recode(store, store.documents())
        documents = {document.id: document for document in store.documents()}
    console = Console(width=width, force_terminal=True, record=True, file=io.StringIO())
    console.print(recoded(found, documents, 20))
    text = "".join(console.export_text().split())
    assert "happened(+3.0)“inspected”" in text
    assert "…" not in text
