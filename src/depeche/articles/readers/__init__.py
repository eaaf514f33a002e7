"""Readers: one a form in which articles come."""
