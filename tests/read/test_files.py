from __future__ import annotations

import gzip
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dateline.errors import UnreadableInput
from dateline.read import Reading, read
from dateline.read.files import LARGEST

DAY = date(2024, 5, 13)
REPORT = "Kim leaves\n\n7 May 2024\n\nSEOUL, May 7 (Harbour Wire) - Kim left the plant on Monday.\n"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Kim leaves | Courier</title>
<meta property="article:published_time" content="2024-05-08T01:00:00+09:00">
<meta property="og:site_name" content="Courier"></head>
<body><article><h1>Kim leaves</h1>
<p>Kim left the plant on Monday, the state agency said in a long report about his tour.</p>
<p>The plant makes shells for the army, and it has been doing so since it was built.</p>
</article></body></html>"""
LINES = (
    b'{"text": "Kim leaves\\n\\nKim left.", "published": "2024-05-07", "url": "https://a.example/1"}\n'
    b"\n"
    b'{"text": "Kim returns\\n\\nKim came back.", "published": "2024-05-08"}\n'
)


def write(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def only(path: Path, **given: object) -> Reading:
    [reading] = read(path, **given)
    assert isinstance(reading, Reading), reading
    return reading


def refused(path: Path) -> str:
    [error] = read(path, published=DAY)
    assert isinstance(error, UnreadableInput), error
    assert error.where.startswith(str(path))
    assert error.remedy.endswith((".", "jsonl"))
    return error.problem


def test_a_text(tmp_path: Path) -> None:
    path = write(tmp_path, "report.txt", REPORT.replace("\n", "\r\n"))
    reading = only(path)
    assert reading.raw == path.read_bytes()
    assert reading.document.text == path.read_bytes().decode()
    assert reading.document.published == date(2024, 5, 7)
    assert reading.document.publisher == "Harbour Wire"
    assert reading.document.url == path.as_uri()


def test_a_page(tmp_path: Path) -> None:
    document = only(write(tmp_path, "report.html", PAGE)).document
    assert document.text.startswith("Kim leaves\n\nKim left the plant on Monday")
    assert (document.title, document.publisher) == ("Kim leaves", "Courier")
    assert document.published == date(2024, 5, 8)


def test_arguments_count_before_metadata_and_text(tmp_path: Path) -> None:
    now = datetime(2024, 6, 1, tzinfo=UTC)
    for name, content in [("a.txt", REPORT), ("a.html", PAGE), ("a.jsonl", LINES.splitlines()[0])]:
        path = write(tmp_path, name, content)
        document = only(path, published=DAY, publisher="Me", retrieved=now).document
        assert (document.published, document.publisher, document.retrieved) == (DAY, "Me", now)


def test_a_time_without_zone_is_the_callers_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="time zone"):
        list(read(write(tmp_path, "report.txt", REPORT), retrieved=datetime(2024, 6, 1)))


def test_without_a_day_the_error_names_file_and_option(tmp_path: Path) -> None:
    path = write(tmp_path, "report.txt", "Kim leaves\n\nKim left.")
    [error] = read(path)
    assert str(path) in str(error)
    assert "--published DATE" in str(error)


def test_json_lines(tmp_path: Path) -> None:
    path = write(tmp_path, "reports.jsonl", LINES)
    first, second = read(path)
    assert isinstance(first, Reading)
    assert isinstance(second, Reading)
    assert first.document.url == "https://a.example/1"
    assert first.raw == LINES.splitlines(keepends=True)[0]
    assert second.document.url == f"{path.as_uri()}#L3"
    assert second.document.text == "Kim returns\n\nKim came back."


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("page.txt", PAGE, "Kim leaves"),
        ("page.txt", "<!-- saved -->\n" + PAGE, "Kim leaves"),
        ("page", PAGE, "Kim leaves"),
        ("text.html", REPORT, "Kim leaves"),
        ("lines.txt", LINES.splitlines()[0], "Kim leaves"),
    ],
)
def test_content_counts_before_the_suffix(
    tmp_path: Path, name: str, content: bytes | str, title: str
) -> None:
    assert only(write(tmp_path, name, content)).document.title == title


@pytest.mark.parametrize("content", [REPORT.encode(), PAGE.encode(), LINES])
def test_packed_files(tmp_path: Path, content: bytes) -> None:
    plain = list(read(write(tmp_path, "plain", content)))
    packed = list(read(write(tmp_path, "packed.gz", gzip.compress(content))))
    assert [r.raw for r in packed] == [r.raw for r in plain]
    assert [r.document.text for r in packed] == [r.document.text for r in plain]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "it is empty"),
        (b" \r\n\t\n", "it is empty"),
        (b"\xef\xbb\xbf", "it is empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "it is a PDF file, not text"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "it is a JPEG image, not text"),
        (b"PK\x03\x04\x14\x00", "it is a ZIP archive or an office document, not text"),
        (bytes(range(32)) * 9, "it is a binary file, not text"),
        (gzip.compress(b"%PDF-1.7"), "it is a PDF file, not text"),
        (gzip.compress(REPORT.encode())[:-12], "the archive is damaged"),
        (b"<html><body></body></html>", "no text of a report is found on the page"),
        (b"<html>", "no text of a report is found on the page"),
        (b'[{"text": "Kim left."}]', "it is one piece of JSON, not JSON lines"),
        (b'{\n"text": "Kim left."\n}', "it is one piece of JSON, not JSON lines"),
        ("김정은이 군수공장을 시찰했다.".encode(), "its words are not English"),
        (PAGE.replace('lang="en"', 'lang="ko-KR"').encode(), "its language is `ko`"),
        (b"Kim left the plant. " * 6 + b"\x00", "it cannot be kept: U+0000"),
        (b'{"text": "Kim left.\\ud800"}', "it cannot be kept: U+D800"),
        (b'{"text": "Kim left.", "title": "\\u0000"}', "it cannot be kept: U+0000"),
        (b"Kim left.\n" * 30_000, "it has 30,000 lines, more than one report has"),
        (b'{"text": "Kim est parti.", "language": "fr"}', "its language is `fr`"),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    assert refused(write(tmp_path, "report.txt", content)).startswith(problem)


@pytest.mark.parametrize("beginning", [b"Kim left. ", b"<html><p>Kim left.</p>"])
def test_a_huge_file(tmp_path: Path, beginning: bytes) -> None:
    path = write(tmp_path, "report.html", beginning * 2000)
    with path.open("r+b") as file:
        file.truncate(LARGEST * 3)
    assert refused(path) == "it has more than 20,000,000 bytes"


def test_a_huge_file_that_is_packed_small(tmp_path: Path) -> None:
    path = write(tmp_path, "report.gz", gzip.compress(b"Kim left. " * (LARGEST // 8), 1))
    assert refused(path) == "it has more than 20,000,000 bytes"


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    assert "No such file" in refused(tmp_path / "missing.txt")
    assert refused(tmp_path) == "it is a folder without a file to read"
    write(tmp_path, "report.txt", "Envoys met.")
    assert refused(tmp_path) == "it is a folder"
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == "it is no ordinary file"
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "symbolic links" in refused(tmp_path / "loop")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = write(tmp_path, "report.txt", REPORT)
    path.chmod(0)
    assert "Permission denied" in refused(path)


def test_a_page_of_another_encoding_by_its_own_word(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">')
    page = page.replace("the state agency", "the state’s agency in “Seoul”")
    text = only(write(tmp_path, "report.html", page.encode("cp1252"))).document.text
    assert "the state’s agency in “Seoul”" in text


def test_a_page_with_damaged_bytes(tmp_path: Path) -> None:
    beside = PAGE.encode().replace(
        b"</article>", b"</article><footer>\xff \xc3\xa9 \xc3\xa9</footer>"
    )
    assert only(write(tmp_path, "beside.html", beside)).document.title == "Kim leaves"
    inside = PAGE.encode().replace(b"the army", b"the \xff army \xc3\xa9 \xc3\xa9")
    assert refused(write(tmp_path, "inside.html", inside)) == "the report has damaged bytes"
