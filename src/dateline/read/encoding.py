"""Bytes -> text, or a refusal: what cannot be decoded with confidence is not mangled."""

from __future__ import annotations

import codecs
import re

from dateline.errors import UnreadableInput

_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of files that are no text (https://www.iana.org/assignments/media-types/).
_BINARY = (
    (b"%PDF", "a PDF file"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image or a sound"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
# Labels that pages use for a subset of what they mean (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
}
_LABEL = re.compile(
    r"(?:utf-?8|iso-?8859-\d+|windows-\d+|cp\d+|gb\w+|big5[\w-]*|euc-\w+|koi8-\w|"
    r"(?:x-)?s(?:hift_)?jis|ks_c\S+|latin\d|mac\w+|(?:us-)?ascii|tis-?620)",
    re.IGNORECASE,
)
_DECLARATION = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?([\w:-]{2,30})""",
    re.IGNORECASE,
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAVE_AS_TEXT = "Save the report as text, HTML or JSON lines"
_WITHOUT_CONTROLS = "Remove them, as from a terminal's output, or save the report again."
_SAVE_AS_UTF8 = "Save the file as UTF-8"
# charset-normalizer's `chaos` is the share of improbable characters; 0 is the best.
_MOST_CHAOS = 0.02
# What English text has not, where it is rightly read as Windows-1252: a capital inside a word, an
# accented letter alone (but for French "à"), a sign of money or measure before a letter.
_ODD = re.compile(
    r"[a-zß-öø-ÿ][À-ÖØ-Þ]|(?<![^\W\d_])[ÀÁ-ÖØ-ßá-öø-ÿ](?![^\W\d_])"
    r"|[£¥¢¤¦¨¯´¶¸¹²³¼½¾ƒˆ˜†‡‰×÷](?=[^\W\d_])"
)


def decode(raw: bytes, where: str, declared: str | None = None) -> str:
    """The text that `raw` stands for.

    In this order: byte order mark, UTF-8, the encoding that the page declares, Windows-1252 if
    it gives plausible English, and what charset-normalizer finds if it finds only one.

    Raises:
        UnreadableInput: The bytes are no text, or their encoding is in doubt.
    """
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if marked is not None:
        return _strict(raw, marked, where)
    refuse_binary(raw, where)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _declared(raw, declared) or _guessed(raw, where, error)


def decode_page(raw: bytes, where: str) -> str:
    """Like `decode`, for HTML: with the encoding that the page declares for itself.

    A page of UTF-8 with damaged bytes comes back with U+FFFD in their place. Most often they
    stand in an advertisement; the caller refuses a report that has one.

    Raises:
        UnreadableInput: The bytes are no text, or their encoding is in doubt.
    """
    try:
        return decode(raw, where, _declared_in(raw))
    except UnreadableInput:
        refuse_binary(raw, where)
        if not _is_damaged_utf8(raw):
            raise
        return raw.decode("utf-8", "replace")


def _declared_in(raw: bytes) -> str | None:
    """The label in `<meta charset>`, `http-equiv` or the XML declaration at the top of a page."""
    match = _DECLARATION.search(raw[:4096])
    return match[1].decode("ascii") if match else None


def refuse_binary(raw: bytes, where: str) -> None:
    """Raise where the first bytes are those of an image, archive or other file without text.

    Raises:
        UnreadableInput: They are.
    """
    kind = next((kind for mark, kind in _BINARY if raw.startswith(mark)), None)
    start = raw[:4096]
    controls = _CONTROLS.findall(start)
    if kind is None and len(controls) * 100 > len(start):
        if b"\0" not in controls:
            raise UnreadableInput(where, _with_controls(start, len(controls)), _WITHOUT_CONTROLS)
        kind = "a binary file"
    if kind is not None:
        raise UnreadableInput(where, f"it is {kind}, not text", f"{_SAVE_AS_TEXT}.")


def _with_controls(start: bytes, count: int) -> str:
    """What is wrong with text from a terminal or a damaged transfer: it is no image or archive."""
    first = _CONTROLS.search(start)
    at, code = (0, 0) if first is None else (first.start(), first[0][0])
    return (
        f"{count} of its first {len(start):,} bytes are control characters, which text has not; "
        f"the first is byte {at}, 0x{code:02x}"
    )


def _strict(raw: bytes, encoding: str, where: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"it is marked as {encoding}, but byte {error.start} is not"
        raise UnreadableInput(where, problem, f"{_SAVE_AS_UTF8}.") from error


def _declared(raw: bytes, label: str | None) -> str | None:
    if label is None or not _LABEL.fullmatch(label):
        return None
    try:
        return raw.decode(_MEANT.get(label.lower(), label))
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(raw: bytes, where: str, error: UnicodeDecodeError) -> str:
    if _is_damaged_utf8(raw):
        problem = f"it is UTF-8 but for byte {error.start}: the file is cut or damaged"
        raise UnreadableInput(where, problem, "Fetch it again.")
    encoding = _likely(raw)
    if encoding is None:
        raise UnreadableInput(where, "its encoding is in doubt", f"{_SAVE_AS_UTF8}.") from error
    return _strict(raw, encoding, where)


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether more characters beyond ASCII are sound UTF-8 than are not."""
    text = raw.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - damaged
    return sound > damaged


def _likely(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 (90 ms that UTF-8 need not pay)

    text = _declared(raw, "cp1252")
    if text is not None and not _ODD.search(text):
        return "cp1252"
    found = [match for match in from_bytes(raw) if match.chaos <= _MOST_CHAOS]
    return found[0].encoding if len(found) == 1 else None
