"""Exports: what was coded, in the forms of others."""
