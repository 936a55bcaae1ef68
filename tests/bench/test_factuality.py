import pytest
from bench.annotated.factuality import read_judged
from bench.factuality import compare, mae, pearson
from bench.factuality_fit import fit, table

from dateline.errors import UnreadableInput
from dateline.extract.factuality.signatures import Signature, Signatures
from dateline.model import Status

ROWS = "0\tEnvoys\t_\n1\tleft\t3.0\n\n0\tNothing\t_\n\n0\tThey\t_\n1\tmay\t_\n2\treturn\t1.2\n"


def test_sentences_with_events_are_read(tmp_path):
    (tmp_path / "part.conll").write_text(ROWS, encoding="utf-8")
    found = [(each.forms[-1], each.values) for each in read_judged(tmp_path)]
    assert found == [("left", {1: 3.0}), ("return", {2: 1.2})]


@pytest.mark.parametrize("row", ["0\tleft\t4.0", "0\tleft\thigh", "0", "0\tleft\tnan"])
def test_a_wrong_row_is_refused(tmp_path, row):
    file = tmp_path / "part.conll"
    file.write_text(row, encoding="utf-8")
    with pytest.raises(UnreadableInput, match="part"):
        list(read_judged(file))


def test_error_and_correlation():
    pairs = [(3.0, 3.0), (1.0, 2.0), (-2.0, 1.0)]
    assert mae(pairs) == pytest.approx(4 / 3)
    assert pearson(pairs) == pytest.approx(0.9933, abs=1e-4)
    assert pearson([(1.0, 3.0), (2.0, 3.0)]) is None


def test_intervals_hold_the_figures():
    figures = compare([[(3.0, 3.0), (1.0, 2.0)], [(2.0, 2.5)], [(-1.0, 0.0)], [(3.0, 2.8)]])
    assert figures["mae_low"] <= figures["mae"] <= figures["mae_high"]
    assert figures["baseline_mae"] == pytest.approx((0 + 2 + 1 + 4 + 0) / 5)


def test_nothing_has_no_figures():
    figures = compare([])
    assert (figures["events"], figures["mae"], figures["pearson_r"]) == (0, None, None)


def test_fitting_finds_the_share():
    classes = {"may": Signature(Status.ASSESSED), "rare": Signature(Status.PLANNED)}
    seen = {(("may",), 1.2): 20, (("rare",), 0.0): 2, ((), 3.0): 50}
    fitted = fit(seen, Signatures(classes, {}, {}))
    assert fitted.classes["may"].positive == pytest.approx(0.4)
    assert fitted.classes["rare"].positive == 0.8
    assert "may = [0.40, -0.50]" in table(fitted)
