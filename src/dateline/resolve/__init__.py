"""Names -> entities and places of a pack's registers."""
