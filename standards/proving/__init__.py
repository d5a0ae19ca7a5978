"""Proof that all targets of a standard are the same standard.

Generated records are judged by every engine, and compared with the reference check.
"""
