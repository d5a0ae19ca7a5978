"""The algebra of values: what a field accepts is a regular language, compared exactly."""
