"""Document -> claims: analyse, times, attribution, status, triggers, roles."""
