"""Channels: the ways by which a story's news are told."""
