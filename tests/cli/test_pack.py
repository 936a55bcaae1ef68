import json

import pytest

FRAMES = """
[[frame]]
type = "arrival"
definition = "A ship comes into a port."
roles = ["actor", "object"]
"""
RULE = """
[[rule]]
name = "arrive"
form = "verb"
type = "arrival"
actor = ["state", "body", "name"]
pattern = '\\bdocked\\b'
source = "Usual wording of port reports."
examples = ["A tanker of Japan docked in Busan."]
"""
PACK = """
id = "ports"
version = "1"
languages = ["en"]
uses = ["world"]
kinds = ["body", "person", "source", "state"]
"""


@pytest.fixture
def ports(tmp_path):
    """A pack of one's own, with the text of its trigger rules replaced."""

    def ports(rules=RULE):
        folder = tmp_path / "ports"
        folder.mkdir()
        for name, text in {"pack": PACK, "frames": FRAMES, "en": rules}.items():
            folder.joinpath(f"{name}.toml").write_text(text, encoding="utf-8")
        return folder

    return ports


def test_a_sound_pack_of_ones_own(dateline, ports):
    folder = ports()
    result = dateline("pack", "check", folder)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Nothing is wrong with {folder}." in result.stderr
    tried = dateline(
        "--pack", folder, "pack", "try", "A tanker of Japan docked in Busan on Monday."
    )
    assert tried.stdout.startswith("arrival: 'docked' · happened\n")
    assert "time: 2024-05-13 (weekday)" in tried.stdout


@pytest.mark.parametrize(
    ("words", "others", "finding"),
    [
        ("docked in Busan", "sailed to Busan", "does not match its example"),
        ("A tanker of Japan docked", "If a tanker docked", "no arrival is read in its example"),
        (
            "]\n",
            ']\ncounterexamples = ["Japan docked the pay of the crew."]\n',
            "it reads its counter",
        ),
    ],
)
def test_what_is_wrong_is_listed_and_ends_with_status_1(dateline, ports, words, others, finding):
    start = RULE.index("examples")
    rules = RULE[:start] + RULE[start:].replace(words, others, 1)
    result = dateline("pack", "check", ports(rules), "--json")
    assert result.exit_code == 1
    (found,) = json.loads(result.stdout)["findings"]
    assert found.startswith("ports: rule 'arrive': ")
    assert finding in found


def test_a_pack_reads_documents_of_its_own_kind(dateline, ports, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text("4 March 2031\n\nTwo tankers of Japan docked in Busan on 3 March 2031.\n")
    options = ("--store", tmp_path / "a.db", "--pack", ports())
    assert dateline(*options, "ingest", report).exit_code == 0
    events = json.loads(dateline(*options, "chronology", "--json").stdout)["events"]
    assert [event["type"] for event in events] == ["arrival"]
    assert dateline(*options, "show", events[0]["id"]).exit_code == 0
    wrong = dateline(*options, "chronology", "--type", "test")
    assert "there is no event type 'test'. Choose from: arrival" in wrong.stderr


def test_a_store_keeps_its_pack_and_refuses_another(dateline, ports, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text("4 March 2031\n\nTwo tankers of Japan docked in Busan on 3 March 2031.\n")
    store = ("--store", tmp_path / "a.db")
    assert dateline(*store, "--pack", ports(), "ingest", report).exit_code == 0
    events = json.loads(dateline(*store, "chronology", "--json").stdout)["events"]
    assert [event["type"] for event in events] == ["arrival"]
    for command in (("chronology",), ("ingest", report), ("recode", "--diff")):
        refused = dateline(*store, "--pack", "arms_watch", *command)
        assert refused.exit_code == 2
        assert "its claims are read by the pack ports, not by arms_watch. Leave" in refused.stderr


def test_a_store_without_documents_takes_any_pack(dateline, ports, tmp_path):
    store, empty = ("--store", tmp_path / "a.db"), tmp_path / "empty.txt"
    empty.touch()
    assert dateline(*store, "ingest", empty).exit_code == 2
    assert dateline(*store, "--pack", ports(), "chronology").exit_code == 0


def test_a_pack_that_is_not_there_is_one_line_and_status_2(dateline):
    result = dateline("--pack", "nowhere", "pack", "check")
    assert result.exit_code == 2
    assert "Error: there is no pack 'nowhere': " in result.stderr
    assert "one of: arms_watch" in result.stderr


def test_packs_are_listed_with_their_types(dateline):
    listed = json.loads(dateline("pack", "list", "--json").stdout)["packs"]
    assert "arms_watch" in {pack["id"] for pack in listed}
    assert "arms_watch" in dateline("pack", "list").stdout


def test_nothing_to_try_is_status_2(dateline):
    assert dateline("pack", "try").exit_code == 2
    assert "No claim is read" in dateline("pack", "try", "The sky is blue.").stderr
