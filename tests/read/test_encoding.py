from __future__ import annotations

import pytest

from dateline.errors import UnreadableInput
from dateline.read.encoding import decode, decode_page

TEXT = "The leader’s plant – “the best” – makes shells at a café in Seoul, the agency said."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"]
)
def test_texts_without_a_declaration(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "report.txt") == TEXT


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("ISO-8859-1", "cp1252"),
        ("euc-kr", "cp949"),
        ("macintosh", "mac_roman"),
        ("no-such-encoding", "cp1252"),
        ("unicode_escape", "cp1252"),
    ],
)
@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="{}">',
        '<meta http-equiv="Content-Type" content="text/html; charset={}">',
        '<?xml version="1.0" encoding="{}"?>',
    ],
)
def test_pages_by_their_declaration(label: str, encoding: str, declaration: str) -> None:
    text = TEXT.replace("é", "e").replace("–", "-") if encoding == "cp949" else TEXT
    page = declaration.format(label) + text
    assert decode_page(page.encode(encoding), "report.html") == page


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (TEXT.encode()[:-45] + b"\xe2\x80", "it is UTF-8 but for byte"),
        (TEXT.encode("utf-16-le"), "it is a binary file, not text"),
        (
            b"Envoys \x1b[1mmet\x1b[0m.\x07\x07",
            "2 of its first 21 bytes are control characters, which text has not; "
            "the first is byte 19, 0x07",
        ),
        (b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1], "it is marked as utf-16"),
        ("£ukasz Nowak left the plant.".encode("cp1252"), "its encoding is in doubt"),
        (bytes(range(128, 256)), "its encoding is in doubt"),
    ],
)
def test_what_is_in_doubt_is_refused(raw: bytes, problem: str) -> None:
    with pytest.raises(UnreadableInput) as error:
        decode(raw, "report.txt")
    assert error.value.problem.startswith(problem)
