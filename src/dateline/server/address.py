"""The address of a server, and whether it is this machine."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from dateline.errors import ServerError

_PORTS = {"http": 80, "https": 443}
_FORM = "Write it as http://127.0.0.1:8000/v1."


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server answers.

    Attributes:
        scheme: http or https.
        host: Its name or number.
        port: TCP port.
        path: Where its interface begins, without a slash at the end: `/v1`.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def is_loopback(self) -> bool:
        """Whether what is sent stays on this machine, as far as the address tells."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def is_encrypted(self) -> bool:
        """Whether others on the way cannot read along."""
        return self.scheme == "https"

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}"


def parse_address(url: str) -> Address:
    """Read the address of a server's interface, such as `http://127.0.0.1:8000/v1`.

    Raises:
        ServerError: It is no such address, or holds a name and password: those would be seen by
            everybody who lists this machine's processes.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ServerError(f"--url: {error}. {_FORM}") from error
    if parts.username is not None or parts.password is not None:
        raise ServerError("--url holds a name or password. Put the key into DATELINE_API_KEY.")
    is_plain = url.isascii() and url.isprintable() and " " not in url
    is_known = parts.scheme in _PORTS and not parts.query and not parts.fragment
    if parts.hostname is None or not is_plain or not is_known:
        raise ServerError(f"--url: that is no server's address. {_FORM}")
    path = parts.path.rstrip("/").removesuffix("/chat/completions")
    return Address(parts.scheme, parts.hostname, port or _PORTS[parts.scheme], path)
