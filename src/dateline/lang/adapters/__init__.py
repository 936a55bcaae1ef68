"""Other parsers, for those who have them; Dateline itself needs and imports none."""
