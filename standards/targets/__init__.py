"""What a standard compiles to: one module for each target."""
