import json


def test_passages_stand_under_their_document(dateline, filled):
    result = dateline("--store", filled, "search", "shell*")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("2 Apr 2031 · Evening Ledger · Shells on the market?")
    assert lines[1].startswith("  “")


def test_an_argument_with_a_space_is_a_phrase(dateline, filled):
    assert dateline("--store", filled, "search", "on the market").stdout
    assert not dateline("--store", filled, "search", "market the on").stdout


def test_json_has_marks_and_claims(dateline, filled):
    found = dateline("--store", filled, "search", "shells", "--type", "transfer", "--json")
    told = json.loads(found.stdout)
    assert told["is_all"] is True
    for each in told["found"]:
        assert each["passage"] is None
        assert {claim["claim"]["type"] for claim in each["claims"]} == {"transfer"}


def test_more_is_told(dateline, filled):
    result = dateline("--store", filled, "search", "the", "--limit", "1")
    assert "There is more" in result.stderr


def test_wrong_questions_take_one_line(dateline, filled):
    for arguments in (["!?"], ["shells", "--type", "picnic"], ["shells", "--origin", "--"]):
        result = dateline("--store", filled, "search", *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.splitlines()[-1].startswith("Error: ")
