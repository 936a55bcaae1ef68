import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import WeightsError
from dateline.lang.syntax.engine import load_network
from dateline.lang.syntax.weights import find_weights

_LABELS = {"upos": ["X"], "xpos": ["NN"], "relations": ["root"], "names": ["O"]}
_CONTENTS = {"p.onnx": b"network", "p.relations.npz": b"forms", "pieces.json": b"{}"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A profile `p` whose files hold nothing of use, but are as its record says."""
    for name, content in _CONTENTS.items():
        (tmp_path / name).write_bytes(content)
    files = {
        name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in _CONTENTS.items()
    }
    _describe(tmp_path, {**_LABELS, "files": files})
    return tmp_path


def _describe(folder: Path, description: Any) -> None:
    (folder / "p.json").write_text(json.dumps(description), encoding="utf-8")


def test_whole_files_are_found(folder: Path) -> None:
    weights = find_weights(folder, "p")
    assert weights.network == folder / "p.onnx"
    assert weights.labels.names == ("O",)


@pytest.mark.parametrize("name", [*_CONTENTS, "p.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(WeightsError, match=rf"{name}: there is no such file\. .*Install"):
        find_weights(folder, "p")


@pytest.mark.parametrize("name", _CONTENTS)
def test_a_cut_file_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(_CONTENTS[name][:-1])
    size = len(_CONTENTS[name])
    with pytest.raises(WeightsError, match=rf"{name}: it has {size - 1} bytes in place of {size}"):
        find_weights(folder, "p")


@pytest.mark.parametrize("name", _CONTENTS)
def test_an_altered_file_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"?" + _CONTENTS[name][1:])
    with pytest.raises(WeightsError, match=rf"{name}: its SHA-256 is not the recorded one"):
        find_weights(folder, "p")


@pytest.mark.parametrize("content", ["", "{", "\udcff", "[]"])
def test_a_description_must_be_a_json_object(folder: Path, content: str) -> None:
    (folder / "p.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(WeightsError, match=r"p\.json: it is no JSON"):
        find_weights(folder, "p")


def test_a_description_has_all_labels(folder: Path) -> None:
    _describe(folder, {"upos": [], "xpos": [], "names": []})
    with pytest.raises(WeightsError, match=r"p\.json: it has no list 'relations'"):
        find_weights(folder, "p")


def test_an_unknown_profile_is_told_the_others(folder: Path) -> None:
    with pytest.raises(WeightsError, match=r"q\.json: there is no such file\. Take one of .*: p\."):
        find_weights(folder, "q")


@pytest.mark.parametrize("junk", [b"", b"version https://example.org/spec", bytes(range(256))])
def test_files_of_another_kind_are_one_clear_error(folder: Path, junk: bytes) -> None:
    _describe(folder, _LABELS)
    for name in _CONTENTS:
        (folder / name).write_bytes(junk)
    with pytest.raises(WeightsError, match=r"pieces\.json: it cannot be read"):
        load_network(folder, "p")


def test_a_file_that_holds_no_network_is_named(folder: Path, vocabulary: Path) -> None:
    _describe(folder, _LABELS)
    vocabulary.replace(folder / "pieces.json")
    with pytest.raises(WeightsError, match=r"p\.onnx: it cannot be read"):
        load_network(folder, "p")


def test_a_profile_that_tells_events_has_their_weights(folder: Path) -> None:
    assert find_weights(folder, "p").events is None
    _describe(folder, {**_LABELS, "events": ["", "test"]})
    with pytest.raises(WeightsError, match=r"p\.events\.npz: there is no such file"):
        find_weights(folder, "p")
    (folder / "p.events.npz").write_bytes(b"weights")
    assert find_weights(folder, "p").events == folder / "p.events.npz"
