"""Metrics: how a home stands, for Prometheus, through a file; nothing listens."""
