"""One request over one connection, with bounds on its time and on the size of the answer."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer

from dateline.server.address import Address

MOST_BYTES = 4_000_000  # of an answer as it comes, each token of a stream in an envelope
_PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Bounds in seconds.

    Attributes:
        connect: Until the connection stands.
        read: Between two pieces of the answer, and until the first.
        total: For the whole request.
    """

    connect: float = 10.0
    read: float = 120.0
    total: float = 600.0


class Failure(Exception):  # noqa: N818 (what happened to one attempt)
    """An attempt that failed in a way that may pass.

    Attributes:
        retry_after: What the server says of when to come back, or None.
        is_unreachable: Whether no connection stood: nobody is there.
    """

    def __init__(
        self, problem: str, *, retry_after: str | None = None, is_unreachable: bool = False
    ) -> None:
        super().__init__(problem)
        self.retry_after = retry_after
        self.is_unreachable = is_unreachable


@dataclass(frozen=True, slots=True)
class Response:
    """What a server sends back: status, headers with names in small letters, pieces of the body."""

    status: int
    headers: Mapping[str, str]
    pieces: Iterator[bytes]

    def body(self) -> bytes:
        """The whole body."""
        return b"".join(self.pieces)


@contextmanager
def post(
    address: Address, path: str, body: bytes, headers: Mapping[str, str], timeouts: Timeouts
) -> Iterator[Response]:
    """Send `body` and read the answer inside the `with` statement; on leaving it, hang up.

    A server that is still writing then stops, as far as it notices. Redirections are not followed
    and proxies not used: the text goes where the address says, and nowhere else.

    Raises:
        Failure: No connection, a time-out, a cut or a too long answer.
    """
    connection = _connect(address, timeouts)
    late: list[bool] = []
    # The connection forgets its socket as soon as the headers of a last answer are read.
    watch = Timer(timeouts.total, _hang_up, (connection.sock, late))
    watch.daemon = True
    watch.start()
    try:
        connection.request("POST", address.path + path, body, dict(headers))
        with connection.getresponse() as answer:
            named = {name.lower(): value for name, value in answer.getheaders()}
            yield Response(answer.status, named, _pieces(answer))
    except TimeoutError as error:
        raise Failure(f"silence for {timeouts.read:g} seconds") from error
    except (Failure, OSError, ValueError, http.client.HTTPException) as error:
        if late:
            raise Failure(f"no whole answer within {timeouts.total:g} seconds") from error
        if isinstance(error, Failure):
            raise
        raise Failure(f"the answer was cut off ({_reason(error)})") from error
    finally:
        watch.cancel()
        connection.close()


def _connect(address: Address, timeouts: Timeouts) -> http.client.HTTPConnection:
    connection: http.client.HTTPConnection
    if address.is_encrypted:
        safe = ssl.create_default_context()
        connection = http.client.HTTPSConnection(
            address.host, address.port, timeout=timeouts.connect, context=safe
        )
    else:
        connection = http.client.HTTPConnection(
            address.host, address.port, timeout=timeouts.connect
        )
    try:
        connection.connect()
    except (OSError, UnicodeError) as error:  # a name may have labels that no name may have
        connection.close()
        raise Failure(f"no connection ({_reason(error)})", is_unreachable=True) from error
    connection.sock.settimeout(timeouts.read)
    return connection


def _hang_up(connected: socket.socket, late: list[bool]) -> None:
    """End the connection from outside, whatever it waits for."""
    late.append(True)
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


def _pieces(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    length = 0
    while piece := answer.read1(_PIECE):
        length += len(piece)
        if length > MOST_BYTES:
            raise Failure(f"an answer of more than {MOST_BYTES:,} bytes")
        yield piece
    if answer.length:
        raise Failure("the answer was cut off")


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
