from math import nan

import pytest

from dateline.model import Place, PlacePrecision


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": ""}, "an id and a name"),
        ({"name": ""}, "an id and a name"),
        ({"latitude": 39.0}, "one coordinate without"),
        ({"latitude": 91.0, "longitude": 0.0}, "latitude 91"),
        ({"latitude": 0.0, "longitude": -180.5}, "longitude -180.5"),
        ({"latitude": nan, "longitude": 0.0}, "latitude nan"),
        ({"latitude": 0.0, "longitude": nan}, "longitude nan"),
    ],
)
def test_what_is_no_place_is_refused(fields, message):
    good = {"id": "x", "name": "X", "kind": "city", "country": None}
    with pytest.raises(ValueError, match=message):
        Place(**(good | {"precision": PlacePrecision.LOCALITY} | fields))
