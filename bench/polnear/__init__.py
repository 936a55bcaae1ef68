"""PolNeAR: who says what in political news."""
