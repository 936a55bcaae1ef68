"""The corpus of invented reports in `training/corpus`."""

from training.reports.files import ReportError, read_reports
from training.reports.parts import is_kept_apart, part
from training.reports.report import Claim, Mention, Report, Span

__all__ = [
    "Claim",
    "Mention",
    "Report",
    "ReportError",
    "Span",
    "is_kept_apart",
    "part",
    "read_reports",
]
