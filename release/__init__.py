"""Releases: the package as files that anybody can build again, byte for byte, and what is known of what is in them."""
