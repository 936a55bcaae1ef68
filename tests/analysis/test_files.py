import csv
import json

import pytest

from dateline.analysis import answer, save
from dateline.errors import UserError

QUESTION = """
SELECT 1 AS n, DATE '2031-03-11' AS day, ['a', 'b'] AS names, '=1+1' AS formula, NULL AS nothing,
    {'x': [1]} AS nested, 1.50::DECIMAL(4, 2) AS price, 'é “so”' AS words, 'raw'::BLOB AS bytes
"""


@pytest.fixture
def table(store):
    return answer(store, QUESTION)


def test_parquet_keeps_types(table, tmp_path):
    from pyarrow import parquet  # noqa: PLC0415

    save(table, tmp_path / "out.parquet")
    assert parquet.read_table(tmp_path / "out.parquet").to_pylist() == table.to_pylist()


def test_csv_joins_lists_and_has_no_formula(table, tmp_path):
    save(table, tmp_path / "out.CSV")
    with (tmp_path / "out.CSV").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["n"], row["day"], row["names"], row["nothing"]) == ("1", "2031-03-11", "a; b", "")
    assert (row["formula"], row["nested"], row["price"]) == ("'=1+1", '{"x": [1]}', "1.50")


def test_json_is_a_list_of_rows(table, tmp_path):
    save(table, tmp_path / "out.json")
    (row,) = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert (row["day"], row["names"], row["nested"]) == ("2031-03-11", ["a", "b"], {"x": [1]})
    assert (row["words"], row["bytes"], row["nothing"]) == ("é “so”", b"raw".hex(), None)


def test_another_suffix_and_a_folder_that_is_not_there_are_told(table, tmp_path):
    with pytest.raises(UserError, match=r"out.xls: which format\? Name it .parquet, .csv, .json"):
        save(table, tmp_path / "out.xls")
    for suffix in ("parquet", "csv", "json"):
        with pytest.raises(UserError, match="cannot be written: No such file"):
            save(table, tmp_path / "nowhere" / f"out.{suffix}")
