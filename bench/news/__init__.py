"""News clusters: documents of all subjects, grouped by the event that they tell of."""
