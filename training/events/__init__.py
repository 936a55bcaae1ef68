"""The head of the network that finds the words that name events, learnt from `training/corpus`."""
