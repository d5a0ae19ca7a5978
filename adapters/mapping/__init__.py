"""The mapping language: what each column of a department's layout means, as data."""
