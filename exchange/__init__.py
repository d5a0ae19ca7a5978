"""A batch, from a file to a signed receipt, and what every partner holds."""
