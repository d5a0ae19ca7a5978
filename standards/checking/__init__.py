"""Checking records: one table of findings and rules, and two engines that must agree."""
