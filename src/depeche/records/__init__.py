"""Reports of the same thing, brought together."""
