from __future__ import annotations

from pathlib import Path

from dateline.read import find_inputs


def test_folders_are_walked_in_order_and_other_files_kept_as_named(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.HTML", "a/b.jsonl", "c.gz", "d.pdf", ".hidden.txt", ".git/x.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "again").symlink_to(tmp_path)
    named = [tmp_path / "d.pdf", tmp_path, tmp_path / "missing.txt"]
    found = [path.relative_to(tmp_path).as_posix() for path in find_inputs(named)]
    assert found == ["d.pdf", "a/b.jsonl", "a/z.HTML", "b.txt", "c.gz", "missing.txt"]


def test_a_folder_without_files_is_kept_as_named(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    assert find_inputs([tmp_path]) == [tmp_path]
