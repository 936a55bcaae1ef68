import json

from hypothesis import given
from tests.property.strategies import nouns

from dateline.model.plain import from_plain, to_plain


@given(nouns())
def test_a_noun_comes_back_from_json(noun):
    plain = to_plain(noun)
    again = from_plain(type(noun), json.loads(json.dumps(plain)))
    assert again == noun
    assert to_plain(again) == plain
