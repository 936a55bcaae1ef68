"""One module per format; each has `FORMAT` and `write`."""
