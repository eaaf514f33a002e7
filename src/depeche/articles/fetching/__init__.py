"""Fetching: articles brought in from their addresses, politely, within bounds, and from public networks alone."""
