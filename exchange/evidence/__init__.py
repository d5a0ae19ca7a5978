"""Evidence: the log of a home, its checkpoints, and partners as witnesses of each other's logs."""
