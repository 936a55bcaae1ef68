"""From open data to the weights of `dateline.lang`: `python -m training --help`."""
