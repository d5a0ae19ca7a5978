"""The outside world: other people's formats, and places that hold bytes."""
