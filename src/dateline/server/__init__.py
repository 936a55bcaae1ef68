"""Asking a language-model server that speaks OpenAI's interface: the only code that dials out."""

from dateline.server.address import Address, parse_address
from dateline.server.answers import Answers, default_folder
from dateline.server.client import Client
from dateline.server.extractor import ServerExtractor
from dateline.server.retries import Retries
from dateline.server.tally import Tally
from dateline.server.transport import Timeouts

__all__ = [
    "Address",
    "Answers",
    "Client",
    "Retries",
    "ServerExtractor",
    "Tally",
    "Timeouts",
    "default_folder",
    "parse_address",
]
