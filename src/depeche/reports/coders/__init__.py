"""Coders: from a parsed text to the reports it makes."""
