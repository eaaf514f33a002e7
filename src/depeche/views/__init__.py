"""Answers, computed from records and never stored as truth."""
