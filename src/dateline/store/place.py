"""Where a store is: what a person writes, as a file or the address of a database."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from dateline.errors import StoreError

_FORMS = "Name a file, or write sqlite:///FILE or postgresql://NAME:PASSWORD@HOST/DATABASE."


def place_of(url_or_path: str | Path) -> Path | URL:
    """The whole path of a file, or the address of a PostgreSQL database.

    Raises:
        StoreError: It is neither. The message shows no password.
    """
    if isinstance(url_or_path, Path) or "://" not in url_or_path:
        return Path(url_or_path).absolute()
    url = _url(url_or_path)
    backend = url.drivername.partition("+")[0]
    if backend == "sqlite" and url.database:
        return Path(url.database).absolute()
    if backend not in {"postgresql", "postgres"} or "@" in (url.host or ""):
        raise StoreError(f"{backend}://: not the address of a store. {_FORMS} {_SIGNS}")
    return url


def shown(url: URL) -> str:
    """The address for people: without the password, and without options, which may hold one."""
    return url.set(drivername="postgresql", query={}).render_as_string(hide_password=True)


def in_words(url_or_path: str | Path) -> str:
    """What a store is called in messages.

    Raises:
        StoreError: It is neither a file nor an address.
    """
    place = place_of(url_or_path)
    return str(place) if isinstance(place, Path) else shown(place)


# What stands behind "@" of a password would be taken for the host, and shown.
_SIGNS = "Signs such as @ in a password are written as %40."


def _url(address: str) -> URL:
    scheme = address.partition("://")[0]
    try:
        return make_url(address)
    except (ArgumentError, ValueError):
        # Without the cause, which may show what was taken for a port.
        raise StoreError(f"{scheme}://: not an address. {_FORMS} {_SIGNS}") from None
