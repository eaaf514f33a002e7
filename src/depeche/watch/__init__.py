"""Watching: stories that are kept up to date from feeds and sources, and what is new in them told, each thing once."""
