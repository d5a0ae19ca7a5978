"""The site of the standards: pages of HTML that work from a folder, without a network."""
