"""Who says what in a sentence: cues, the sources beside them, and the content they vouch for."""
