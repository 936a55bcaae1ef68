"""What shows that nothing was changed: hashes, quotations, versions, and a dossier for others."""

from dateline.custody.changes import Change, changes
from dateline.custody.evidence import dossier_of
from dateline.custody.verify import verify

__all__ = ["Change", "changes", "dossier_of", "verify"]
