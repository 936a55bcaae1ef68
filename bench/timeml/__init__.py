"""TimeML: its documents, its expressions, and how readings agree with them."""
