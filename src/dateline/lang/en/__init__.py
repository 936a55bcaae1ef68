"""English: rules and word lists."""
