from pathlib import Path

import numpy as np

from dateline.lang.syntax.network import read_forms


def test_whole_numbers_are_read_in_the_unit_of_their_relation(tmp_path: Path) -> None:
    whole = np.array([[[127, -64]], [[0, 127]]], dtype=np.int8)
    scale = np.array([[[0.5]], [[2.0]]], dtype=np.float32)
    np.savez(tmp_path / "forms.npz", W=whole, scale=scale)
    assert read_forms(tmp_path / "forms.npz").tolist() == [[[63.5, -32.0]], [[0.0, 254.0]]]


def test_real_numbers_are_read_as_they_are(tmp_path: Path) -> None:
    np.savez(tmp_path / "forms.npz", W=np.array([[[0.25]]], dtype=np.float16))
    assert read_forms(tmp_path / "forms.npz").tolist() == [[[0.25]]]
