"""Writing standards: sources from the model, a fixed form for them, and a start for a new one."""
