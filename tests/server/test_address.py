import pytest

from dateline.errors import ServerError
from dateline.server import parse_address


@pytest.mark.parametrize(
    ("url", "is_loopback"),
    [
        ("http://127.0.0.1:8000/v1", True),
        ("http://127.8.8.8/v1", True),
        ("http://localhost:11434/v1/", True),
        ("http://[::1]:8000/v1", True),
        ("https://models.example.org/v1", False),
        ("http://localhost.example.org/v1", False),
        ("http://192.168.1.5:8000/v1", False),
        ("http://0.0.0.0:8000/v1", False),
    ],
)
def test_whether_texts_stay_on_this_machine(url, is_loopback):
    assert parse_address(url).is_loopback == is_loopback


def test_a_whole_endpoint_is_understood():
    address = parse_address("https://models.example.org/api/v1/chat/completions/")
    assert str(address) == "https://models.example.org:443/api/v1"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "127.0.0.1:8000",
        "ftp://a/v1",
        "http:///v1",
        "http://a:x/v1",
        "http://a/v1?key=1",
        "http://a/v 1",
        "http://a/é",
    ],
)
def test_what_is_no_address_is_explained(url):
    with pytest.raises(ServerError, match=r"--url.*http://127\.0\.0\.1:8000/v1"):
        parse_address(url)


def test_a_password_on_the_command_line_is_refused_and_not_shown():
    with pytest.raises(ServerError, match="DATELINE_API_KEY") as caught:
        parse_address("http://me:s3cret@models.example.org/v1")
    assert "s3cret" not in str(caught.value)
