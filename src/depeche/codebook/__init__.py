"""Words and codes, as data with label, source and edition."""
