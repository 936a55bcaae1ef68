"""Document -> claims: analyse, times, attribution, status, triggers, roles."""

from dateline.extract.analyse import analyse
from dateline.extract.analysis import Analysis
from dateline.extract.claims import Extractor, extract

__all__ = ["Analysis", "Extractor", "analyse", "extract"]
