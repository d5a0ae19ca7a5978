"""Two versions compared: what changed, and a proof or a record for every verdict."""
