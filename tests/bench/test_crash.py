import multiprocessing

import pytest
from bench.options import Options

from bench import crash


@pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="needs fork and SIGKILL"
)
def test_what_is_killed_in_each_phase_stays_whole(tmp_path):
    figures = crash.run(Options(tmp_path, most=4))
    assert figures["amiss"] == 0
    assert sum(figures.values()) == 4
    assert not [*tmp_path.iterdir()]
