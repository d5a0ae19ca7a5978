"""Doctor: what can be wrong with a home, its machine and its partners, before the first night."""
