"""An event and what it rests on -> a ZIP file, the same bytes for the same store.

Files are neither compressed nor dated, since both differ between machines.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from importlib import resources

from dateline import __version__
from dateline.custody.dossier.page import page
from dateline.custody.dossier.plain import custody_of, quotations
from dateline.model import Document, Event, Judgement
from dateline.model.plain import to_plain

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that ZIP can write
_READABLE = 0o100644 << 16  # a plain file that its owner may write
_SUMS = "SHA256SUMS"
_PAGE = "verify.html"


def dossier(
    event: Event,
    documents: Mapping[str, Document],
    raw: Mapping[str, bytes],
    judgements: Iterable[Judgement],
    pack: str,
) -> bytes:
    """The ZIP file.

    Args:
        event: The event.
        documents: The documents that it quotes and their earlier versions, by id.
        raw: The bytes that each was read from, by id of the document.
        judgements: Those about its claims and sources.
        pack: Id of the pack by which the claims are read.
    """
    inside = sorted(documents.values(), key=lambda each: (each.published, each.id))
    files: dict[str, bytes] = {
        "README.txt": (resources.files(__package__) / "README.txt").read_bytes(),
        "event.json": _json({"dateline": __version__, "pack": pack, "event": to_plain(event)}),
        "quotations.json": _json(quotations(event)),
        "custody.json": _json([custody_of(each, raw[each.id], event) for each in inside]),
        "judgements.json": _json([to_plain(each) for each in judgements]),
    }
    for each in inside:
        files[f"documents/{each.id}.txt"] = each.text.encode("utf-8")
        files[f"documents/{each.id}.raw"] = raw[each.id]
    files[_PAGE] = page(event, documents, sums(files)).encode("utf-8")
    files[_SUMS] = _lines(sums(files)).encode("utf-8")
    return _zipped(files)


def sums(files: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of each file, by name in order."""
    return {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}


def _lines(sums_: Mapping[str, str]) -> str:
    """As `sha256sum --check` reads them."""
    return "".join(f"{digest}  {name}\n" for name, digest in sums_.items())


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode("utf-8")


def _zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.create_system, entry.external_attr = 3, _READABLE
            archive.writestr(entry, files[name])
    return out.getvalue()
