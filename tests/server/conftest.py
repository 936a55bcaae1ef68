import pytest
from tests.server.stub import serve

from dateline.server import Client, Retries, Timeouts, parse_address


@pytest.fixture
def stub():
    with serve() as server:
        yield server


@pytest.fixture
def waits():
    """The seconds that a client waited, without waiting."""
    return []


@pytest.fixture
def client(stub, waits):
    def client(**options):
        retries = Retries(attempts=3, sleep=waits.append, chance=lambda: 0.5)
        timeouts = options.pop("timeouts", Timeouts(connect=2.0, read=2.0, total=5.0))
        address = parse_address(options.pop("url", stub.url))
        return Client(address, "tiny", timeouts=timeouts, retries=retries, **options)

    return client
